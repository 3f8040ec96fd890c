package nl.mistervoip.privacy.approval.web.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Queries;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** All questions before the team, a page at a time: those that wait, and those that are over. */
final class ApprovalsPage implements Page {
  private static final String OPEN = "open";

  /** As the API names them; the first one if nothing else is asked for. */
  static final List<String> STATES = List.of(OPEN, "approved", "refused", "lapsed");

  /**
   * What the template shows.
   *
   * @param state of those shown
   * @param lines longest open first; those that are over latest first
   * @param more the query of the page after it
   */
  record Model(String state, List<ApprovalLine> lines, Optional<String> more) {
    List<String> states() {
      return STATES;
    }

    boolean open() {
      return state.equals(OPEN);
    }
  }

  @Override
  public PageResponse answer(Visit visit) {
    String state = STATES.contains(visit.query("state")) ? visit.query("state") : OPEN;
    JsonNode answer =
        visit.look("/api/approvals", Map.of("state", state, "cursor", visit.query("cursor")));
    Model model =
        new Model(
            state,
            Visit.list(answer.path("approvals"), ApprovalLine.class),
            Queries.more(answer, Map.of("state", state)));
    return Html.page(visit.shell(), "decision/approvals", model);
  }
}
