package nl.mistervoip.privacy.approval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.Views.ApprovalView;
import nl.mistervoip.privacy.approval.Views.ApprovalsView;
import nl.mistervoip.privacy.approval.Views.CaseView;
import nl.mistervoip.privacy.approval.Views.CasesView;
import nl.mistervoip.privacy.approval.Views.EventView;
import nl.mistervoip.privacy.audit.AuditTrail;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.IdentityAssessment;
import nl.mistervoip.privacy.request.CaseId;

/** What the team may look at. */
final class Console {
  private static final int RECENTLY_CLOSED = 100;

  private final Cases cases;
  private final Approvals approvals;
  private final AuditTrail trail;
  private final CaseVault vault;

  Console(Cases cases, Approvals approvals, AuditTrail trail, CaseVault vault) {
    this.cases = cases;
    this.approvals = approvals;
    this.trail = trail;
    this.vault = vault;
  }

  /** The open cases, soonest due first, then those closed most recently. */
  CasesView cases() {
    List<CaseRecord> all = new ArrayList<>(cases.open());
    all.addAll(cases.recentlyClosed(RECENTLY_CLOSED));
    return new CasesView(all.stream().map(CaseView::of).toList());
  }

  /** One case with what happened to it and what was or is decided on it. */
  Map<String, Object> oneCase(String number) {
    CaseRecord record =
        Fields.namedCase(number)
            .flatMap(cases::find)
            .orElseThrow(
                () ->
                    ConsoleProblem.notFound(
                        "There is no case with this number. Look at /api/cases."));
    Map<String, Object> whole = new LinkedHashMap<>(Fields.of(CaseView.of(record)));
    whole.put("timeline", trail.of(record.id().value()).stream().map(EventView::of).toList());
    whole.put("approvals", approvalsOf(record.id()));
    identity(record.id()).ifPresent(found -> whole.put("identity", found));
    return whole;
  }

  ApprovalsView approvals(String state) {
    if (!ApprovalState.ALL.contains(state)) {
      throw ConsoleProblem.badRequest(
          "state is one of " + String.join(", ", ApprovalState.ALL) + ".");
    }
    return new ApprovalsView(
        approvals.inState(state).stream()
            .filter(approval -> !isMoot(approval))
            .map(ApprovalView::of)
            .toList());
  }

  /** One question with what was decided so far. */
  ApprovalView approval(String id) {
    return approvals
        .find(id)
        .map(ApprovalView::of)
        .orElseThrow(
            () -> ConsoleProblem.notFound("Nothing waits under this id. Look at /api/approvals."));
  }

  /**
   * Nobody has to decide any more on what a closed case asked; what was decided is shown always.
   */
  private boolean isMoot(Approval approval) {
    return !approval.decided()
        && approval
            .question()
            .caseId()
            .flatMap(cases::find)
            .filter(record -> record.state().closed())
            .isPresent();
  }

  /** Why who asks is settled as it is; a case whose key is gone has no such words any more. */
  private Optional<Map<String, Object>> identity(CaseId id) {
    return vault
        .findJson(id, IdentityAssessment.VAULT_NAME, IdentityAssessment.class)
        .map(Fields::of);
  }

  private List<ApprovalView> approvalsOf(CaseId id) {
    List<ApprovalView> found = new ArrayList<>();
    for (ApprovalKind kind : ApprovalKind.values()) {
      approvals.find(id + "-" + kind.wireName()).map(ApprovalView::of).ifPresent(found::add);
    }
    return found;
  }
}
