package nl.mistervoip.privacy.approval.rights;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Fields;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.decision.Approval;
import nl.mistervoip.privacy.approval.decision.ApprovalKind;
import nl.mistervoip.privacy.approval.decision.Approvals;
import nl.mistervoip.privacy.approval.decision.Decisions;
import nl.mistervoip.privacy.casefile.CorrectionProposal;
import nl.mistervoip.privacy.casefile.CorrectionProposal.Change;
import nl.mistervoip.privacy.rectification.correction.CorrectionDesk;
import nl.mistervoip.privacy.rectification.correction.CorrectionProblem;
import nl.mistervoip.privacy.rectification.correction.CorrectionView;
import nl.mistervoip.privacy.request.CaseId;

/** What a person of the team sees of the data that is to be corrected, and proposes. */
final class CorrectionConsole {
  static final int MOST_CHANGES = 50;
  static final int LONGEST_NAME = 100;
  private static final int LONGEST_VALUE = 500;
  static final int LONGEST_TEXT = 1000;

  /**
   * A proposal that was taken.
   *
   * @param caseId the case
   * @param summary {@code <store>/<field>} to the number of rows that become different
   */
  record Proposed(String caseId, Map<String, Long> summary) {}

  private final Approvals approvals;
  private final CorrectionDesk desk;
  private final Decisions decisions;

  CorrectionConsole(Approvals approvals, CorrectionDesk desk, Decisions decisions) {
    this.approvals = approvals;
    this.desk = desk;
    this.decisions = decisions;
  }

  CorrectionView look(CaseId id, User user, Instant now) {
    requireOpen(id);
    return desk.look(id, user.id(), now);
  }

  /**
   * Agrees to nothing but what is proposed: it is sealed with the press and goes into the case when
   * the press counts. May be repeated; somebody else's, or another one, is turned away.
   */
  Proposed propose(CaseId id, JsonNode body, User user, Instant now) {
    Approval asked = require(id);
    CorrectionProposal proposal = new CorrectionProposal(changes(body), user.id(), now);
    if (asked.carrying().done() && !counts(id, proposal)) {
      throw nothingWaits();
    }
    Map<String, Long> summary = checked(id, proposal);
    decisions.propose(asked, user, proposal, now);
    if (!counts(id, proposal)) {
      throw nothingWaits();
    }
    desk.proposed(id, proposal, asked.question().digest());
    return new Proposed(id.value(), summary);
  }

  private boolean counts(CaseId id, CorrectionProposal proposal) {
    return desk.present(id)
        .filter(one -> one.by().equals(proposal.by()) && one.changes().equals(proposal.changes()))
        .isPresent();
  }

  private Map<String, Long> checked(CaseId id, CorrectionProposal proposal) {
    try {
      return desk.check(id, proposal);
    } catch (CorrectionProblem problem) {
      throw ConsoleProblem.badRequest(String.valueOf(problem.getMessage()));
    }
  }

  private Approval require(CaseId id) {
    return approvals
        .find(id + "-" + ApprovalKind.PROPOSAL.wireName())
        .orElseThrow(() -> ConsoleProblem.notFound("This case does not wait for a correction."));
  }

  private void requireOpen(CaseId id) {
    if (require(id).decided()) {
      throw nothingWaits();
    }
  }

  private static ConsoleProblem nothingWaits() {
    return ConsoleProblem.conflict(
        "Nothing to propose", "No correction waits for a proposal in this case any more.");
  }

  private static List<Change> changes(JsonNode body) {
    JsonNode list = body.path("changes");
    if (!list.isArray() || list.isEmpty() || list.size() > MOST_CHANGES) {
      throw ConsoleProblem.badRequest("Send changes as a list of 1 to " + MOST_CHANGES + ".");
    }
    List<Change> changes = new ArrayList<>();
    list.forEach(one -> changes.add(change(one)));
    return changes;
  }

  private static Change change(JsonNode one) {
    TreeMap<String, String> key = new TreeMap<>();
    one.path("key").properties().forEach(part -> key.put(part.getKey(), part.getValue().asText()));
    return new Change(
        Fields.required(one, "store", LONGEST_NAME),
        key,
        Fields.required(one, "field", LONGEST_NAME),
        Fields.required(one, "value", LONGEST_VALUE),
        Fields.required(one, "source", LONGEST_TEXT),
        Fields.required(one, "check", LONGEST_TEXT));
  }
}
