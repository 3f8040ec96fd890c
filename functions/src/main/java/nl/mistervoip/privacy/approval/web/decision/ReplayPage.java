package nl.mistervoip.privacy.approval.web.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** A replay of past erasures case by case: which cases, and what would be done in one of them. */
final class ReplayPage implements Page {
  /** A case of it. */
  record Part(String caseId, String digest) {}

  /** Some cases: see {@code GET /api/approvals/{id}/replay}. */
  record Cases(String replayId, int from, int total, List<Part> cases) {}

  /**
   * What the template shows.
   *
   * @param approvalId the question
   * @param caseId the case that is looked into, empty text for none
   * @param plan of that case
   * @param cases of the replay; absent when they were not written down
   */
  record Model(String approvalId, String caseId, Optional<PlanSheet> plan, Optional<Cases> cases) {
    int next() {
      return cases.map(page -> page.from() + page.cases().size()).orElse(0);
    }

    boolean more() {
      return cases.filter(page -> next() < page.total()).isPresent();
    }
  }

  @Override
  public PageResponse answer(Visit visit) {
    String address = "/api/approvals/" + visit.id();
    String caseId = visit.query("case");
    Optional<JsonNode> plan =
        caseId.isEmpty()
            ? Optional.empty()
            : Optional.of(
                visit.look(
                    address + "/plan", Map.of("case", caseId, "language", visit.shell().lang())));
    Optional<JsonNode> cases =
        caseId.isEmpty()
            ? visit.lookIfThere(address + "/replay", Map.of("cursor", visit.query("cursor")))
            : Optional.empty();
    Model model =
        new Model(
            visit.id(),
            caseId,
            plan.map(one -> Visit.as(one, PlanSheet.class)),
            cases.map(one -> Visit.as(one, Cases.class)));
    return Html.page(visit.shell(), "decision/replay", model);
  }
}
