package nl.mistervoip.privacy.approval.web.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.PageProblem;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** Somebody proposes what becomes different: every field whose new value was filled in. */
final class ProposeCorrectionPage implements Page {
  @Override
  public PageResponse answer(Visit visit) {
    Map<String, CorrectionPage.Item> items =
        CorrectionPage.items(visit).stream()
            .collect(Collectors.toMap(CorrectionPage.Item::row, Function.identity()));
    List<Map<String, Object>> changes = new ArrayList<>();
    for (int i = 0; !visit.field("row-" + i).isEmpty(); i++) {
      String prefix = "value-" + i + "-";
      Optional.ofNullable(items.get(visit.field("row-" + i)))
          .ifPresent(item -> collect(visit, item, prefix, changes));
    }
    if (filled(visit) != changes.size()) {
      // A row or a field of the form is not there any more.
      throw changed();
    }
    visit.send("/api/cases/" + visit.id() + "/correction", Map.of("changes", changes));
    return Html.seeOther(visit.shell().to("/console/cases/" + visit.id() + "?done=proposed"));
  }

  private static long filled(Visit visit) {
    return visit.request().formFields().keySet().stream()
        .filter(name -> name.startsWith("value-") && !visit.field(name).isEmpty())
        .count();
  }

  private static void collect(
      Visit visit, CorrectionPage.Item item, String prefix, List<Map<String, Object>> changes) {
    for (CorrectionPage.Field field : item.fields()) {
      String value = visit.field(prefix + field.name());
      // The row and the value it had travel with the form: it may hold another by now.
      boolean same = visit.field("was-" + prefix + field.name()).equals(field.value().strip());
      if (!value.isEmpty() && !same) {
        throw changed();
      }
      if (!value.isEmpty()) {
        changes.add(
            Map.of(
                "store", item.store(),
                "key", item.key(),
                "field", field.name(),
                "value", value,
                "source", visit.field("source"),
                "check", visit.field("check")));
      }
    }
  }

  private static PageProblem changed() {
    return new PageProblem(409, "Changed since you looked", "");
  }
}
