package nl.mistervoip.privacy.approval.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** Somebody proposes what becomes different: every field whose new value was filled in. */
final class ProposeCorrectionPage implements Page {
  @Override
  public PageResponse answer(Visit visit) {
    List<Map<String, Object>> changes = new ArrayList<>();
    List<CorrectionPage.Item> items = CorrectionPage.items(visit);
    for (int i = 0; i < items.size(); i++) {
      collect(visit, items.get(i), "value-" + i + "-", changes);
    }
    visit.send("/api/cases/" + visit.id() + "/correction", Map.of("changes", changes));
    return Html.seeOther(visit.shell().to("/console/cases/" + visit.id() + "?done=proposed"));
  }

  private static void collect(
      Visit visit, CorrectionPage.Item item, String prefix, List<Map<String, Object>> changes) {
    for (int i = 0; i < item.fields().size(); i++) {
      String value = visit.field(prefix + i);
      // The row and the value it had travel with the form: another row may stand there by now.
      boolean same = visit.field("was-" + prefix + i).equals(item.fields().get(i).value().strip());
      if (!value.isEmpty() && !same) {
        throw new PageProblem(409, "Changed since you looked", "");
      }
      if (!value.isEmpty()) {
        changes.add(
            Map.of(
                "store", item.store(),
                "key", item.key(),
                "field", item.fields().get(i).name(),
                "value", value,
                "source", visit.field("source"),
                "check", visit.field("check")));
      }
    }
  }
}
