package nl.mistervoip.privacy.approval.web.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Queries;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Deadlines;

/** All cases, a page at a time: open or closed, and the way to one by its number. */
final class CasesPage implements Page {
  /**
   * What the template shows.
   *
   * @param now for what is left
   * @param open whether these are the open ones
   * @param cases soonest due first; closed ones latest first
   * @param forecasts those of them that will be late
   * @param more the query of the page after it
   * @param notANumber whether something was asked for that is no case number
   */
  record Model(
      Instant now,
      boolean open,
      List<CaseLine> cases,
      Forecasts forecasts,
      Optional<String> more,
      boolean notANumber) {}

  @Override
  public PageResponse answer(Visit visit) {
    String asked = visit.query("number").strip();
    return CaseId.findIn(asked)
        .map(id -> Html.seeOther(visit.shell().to("/console/cases/" + id)))
        .orElseGet(() -> list(visit, asked));
  }

  private static PageResponse list(Visit visit, String asked) {
    boolean open = !visit.query("state").equals("closed");
    String state = open ? "open" : "closed";
    JsonNode answer =
        visit.look("/api/cases", Map.of("state", state, "cursor", visit.query("cursor")));
    Model model =
        new Model(
            visit.now(),
            open,
            Visit.list(answer.path("cases"), CaseLine.class),
            Forecasts.of(answer, Deadlines.day(visit.now())),
            Queries.more(answer, Map.of("state", state)),
            !asked.isEmpty());
    return Html.page(visit.shell(), "cases/cases", model);
  }
}
