package nl.mistervoip.privacy.approval.web.retention;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.mistervoip.privacy.approval.web.frame.Bars;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Queries;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.approval.web.oversight.StoreLine;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** What is due, the sweeps that removed it or wait for their release, and the terms. */
final class RetentionPage implements Page {
  /**
   * What the template shows.
   *
   * @param from the first day on which a shown sweep was planned
   * @param to the last
   * @param holds the first restrictions in force; empty for whoever may not see them
   */
  record Model(
      String from,
      String to,
      List<SweepLine> sweeps,
      Bars due,
      Optional<RestrictionsPage.Model> holds,
      List<StoreLine> stores) {
    List<SweepLine> waiting() {
      return those(SweepLine::waits);
    }

    List<SweepLine> underWay() {
      return those(SweepLine::underWay);
    }

    List<SweepLine> over() {
      return those(SweepLine::over);
    }

    private List<SweepLine> those(Predicate<SweepLine> which) {
      return sweeps.stream().filter(which).toList();
    }
  }

  @Override
  public PageResponse answer(Visit visit) {
    JsonNode found = visit.look("/api/sweeps", Queries.of(visit, "from", "to"));
    List<SweepLine> sweeps = Visit.list(found.path("sweeps"), SweepLine.class);
    JsonNode map = visit.look("/api/data-map");
    Model model =
        new Model(
            found.path("from").asText(),
            found.path("to").asText(),
            sweeps,
            Bars.of(
                sweeps.stream()
                    .map(one -> Map.entry(visit.shell().day(LocalDate.parse(one.day())), one.due()))
                    .toList()),
            RestrictionsPage.first(visit),
            Visit.list(map.path("stores"), StoreLine.class));
    return Html.page(visit.shell(), "retention/retention", model);
  }
}
