package nl.mistervoip.privacy.approval.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Fields;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.decision.Approval;
import nl.mistervoip.privacy.approval.decision.ApprovalAudit;
import nl.mistervoip.privacy.approval.decision.ApprovalState;
import nl.mistervoip.privacy.approval.decision.Approvals;
import nl.mistervoip.privacy.approval.decision.Lapsing;
import nl.mistervoip.privacy.approval.decision.SecondLook;
import nl.mistervoip.privacy.approval.decision.Standing;
import nl.mistervoip.privacy.approval.decision.Views.ApprovalView;
import nl.mistervoip.privacy.approval.decision.Views.ApprovalsView;
import nl.mistervoip.privacy.approval.decision.Views.CaseDetail;
import nl.mistervoip.privacy.approval.decision.Views.CaseView;
import nl.mistervoip.privacy.approval.decision.Views.CasesView;
import nl.mistervoip.privacy.approval.decision.Views.EventView;
import nl.mistervoip.privacy.approval.decision.Views.ForecastView;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.audit.AuditTrail;
import nl.mistervoip.privacy.casefile.CasePage;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.IdentityAssessment;
import nl.mistervoip.privacy.platform.SideBySide;
import nl.mistervoip.privacy.request.Deadlines;

/** What the team may look at. */
final class Console {
  private static final int PAGE = 50;

  /** How many rows are looked up at a time, at most. */
  private static final int AT_ONCE = 8;

  private final Cases cases;
  private final Approvals approvals;
  private final AuditTrail trail;
  private final CaseVault vault;
  private final CaseLooks looks;
  private final Lapsing lapsing;
  private final SecondLook second;

  Console(Cases cases, Approvals approvals, AuditTrail trail, CaseVault vault, AuditLog audit) {
    this.cases = cases;
    this.approvals = approvals;
    this.trail = trail;
    this.vault = vault;
    this.second = new SecondLook(vault, trail);
    this.looks = new CaseLooks(audit);
    this.lapsing =
        new Lapsing(approvals, new Standing(cases, trail)::over, new ApprovalAudit(audit));
  }

  /** A page of the open cases, soonest due first, or of the closed ones, latest first. */
  CasesView cases(CasePage.Part part, String cursor, Instant now) {
    CasePage page = cases.page(part, cursor, PAGE);
    LocalDate today = Deadlines.day(now);
    return new CasesView(
        page.cases().stream().map(CaseView::of).toList(),
        page.cases().stream().flatMap(one -> ForecastView.of(one, today).stream()).toList(),
        page.next());
  }

  /**
   * One case with what happened to it and what was or is decided on it; that somebody looked is on
   * the audit before it is shown.
   */
  CaseDetail oneCase(String number, User user, Instant now) {
    CaseRecord record =
        Fields.namedCase(number)
            .flatMap(cases::find)
            .orElseThrow(
                () ->
                    ConsoleProblem.notFound(
                        "There is no case with this number. Look at /api/cases."));
    List<AuditTrail.Line> lines = trail.of(record.id().value());
    looks.note(record.id(), lines, user, now);
    return new CaseDetail(
        CaseView.of(record),
        lines.stream().filter(CaseLooks::happened).map(EventView::of).toList(),
        asked(lines, now),
        // A case whose key is gone has no such words any more.
        vault.findJson(record.id(), IdentityAssessment.VAULT_NAME, IdentityAssessment.class));
  }

  /** A page of what is in this state. */
  ApprovalsView approvals(String state, String cursor, Instant now) {
    Approvals.Page page =
        state.equals(ApprovalState.OPEN)
            ? lapsing.open(cursor, PAGE, now)
            : approvals.inState(state, cursor, PAGE);
    return new ApprovalsView(SideBySide.map(AT_ONCE, page.approvals(), this::shown), page.next());
  }

  /** One question with what was decided so far. */
  ApprovalView approval(String id, Instant now) {
    return asked(id, now)
        .orElseThrow(
            () -> ConsoleProblem.notFound("Nothing waits under this id. Look at /api/approvals."));
  }

  private Optional<ApprovalView> asked(String id, Instant now) {
    return approvals.find(id).map(one -> lapsing.settled(one, now)).map(this::shown);
  }

  /** With who may not be the one whose agreement lets it go. */
  private ApprovalView shown(Approval approval) {
    ApprovalView view = ApprovalView.of(approval);
    return approval.decided() ? view : view.barring(second.hands(approval).barred(approval));
  }

  /** What was ever asked about the case, also in later rounds, as its audit names it. */
  private List<ApprovalView> asked(List<AuditTrail.Line> lines, Instant now) {
    List<String> ids =
        lines.stream().flatMap(line -> ApprovalAudit.asked(line).stream()).distinct().toList();
    return SideBySide.map(AT_ONCE, ids, id -> asked(id, now)).stream()
        .flatMap(Optional::stream)
        .toList();
  }
}
