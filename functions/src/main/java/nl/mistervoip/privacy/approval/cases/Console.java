package nl.mistervoip.privacy.approval.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Fields;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.decision.Approval;
import nl.mistervoip.privacy.approval.decision.ApprovalAudit;
import nl.mistervoip.privacy.approval.decision.ApprovalState;
import nl.mistervoip.privacy.approval.decision.Approvals;
import nl.mistervoip.privacy.approval.decision.Hands;
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
import nl.mistervoip.privacy.platform.Together;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Deadlines;

/** What the team may look at. */
final class Console {
  private static final int PAGE = 50;

  /** Of so many questions it is looked at a time whose hand is in them, at most. */
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

  /**
   * A page of the open cases, soonest due first, or of the closed ones, latest first; and which of
   * those on it will be late.
   */
  CasesView cases(CasePage.Part part, CaseList.From from, Instant now) {
    CasePage page = cases.page(part, from.cursor(), from.size());
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
    CaseId id = Fields.namedCase(number).orElseThrow(Console::noSuchCase);
    Together reads = new Together();
    Supplier<Optional<CaseRecord>> found = reads.add(() -> cases.find(id));
    Supplier<List<AuditTrail.Line>> trailed = reads.add(() -> trail.of(id.value()));
    // A case whose key is gone has no such words any more.
    Supplier<Optional<IdentityAssessment>> identity =
        reads.add(
            () -> vault.findJson(id, IdentityAssessment.VAULT_NAME, IdentityAssessment.class));
    reads.run();
    CaseRecord record = found.get().orElseThrow(Console::noSuchCase);
    List<AuditTrail.Line> lines = trailed.get();
    List<ApprovalView> asked = askedAndNoted(record, lines, user, now);
    return new CaseDetail(
        CaseView.of(record),
        lines.stream().filter(CaseLooks::happened).map(EventView::of).toList(),
        asked,
        identity.get());
  }

  /** The look is written down while its questions are read; without it nothing is shown. */
  private List<ApprovalView> askedAndNoted(
      CaseRecord record, List<AuditTrail.Line> lines, User user, Instant now) {
    Together both = new Together();
    both.also(() -> looks.note(record.id(), lines, user, now));
    Supplier<List<ApprovalView>> asked = both.add(() -> asked(record, lines, now));
    both.run();
    return asked.get();
  }

  private static ConsoleProblem noSuchCase() {
    return ConsoleProblem.notFound("There is no case with this number. Look at /api/cases.");
  }

  /** A page of what is in this state. */
  ApprovalsView approvals(String state, String cursor, Instant now) {
    Approvals.Page page =
        state.equals(ApprovalState.OPEN)
            ? lapsing.open(cursor, PAGE, now)
            : approvals.inState(state, cursor, PAGE);
    return new ApprovalsView(page.approvals().stream().map(ApprovalView::of).toList(), page.next());
  }

  /** One question with what was decided so far. */
  ApprovalView approval(String id, Instant now) {
    Approval asked =
        approvals
            .find(id)
            .orElseThrow(
                () ->
                    ConsoleProblem.notFound(
                        "Nothing waits under this id. Look at /api/approvals."));
    Together reads = new Together();
    Supplier<Approval> settled = reads.add(() -> lapsing.settled(asked, now));
    Supplier<Hands> hands = reads.add(() -> asked.decided() ? Hands.NONE : second.hands(asked));
    reads.run();
    return shown(settled.get(), hands.get());
  }

  /** With who may not be the one whose agreement lets it go. */
  private static ApprovalView shown(Approval approval, Hands hands) {
    return ApprovalView.of(approval).barring(hands.barred(approval));
  }

  /** What was ever asked about the case, also in later rounds, as its audit names it. */
  private List<ApprovalView> asked(CaseRecord record, List<AuditTrail.Line> lines, Instant now) {
    List<String> ids =
        lines.stream().flatMap(line -> ApprovalAudit.asked(line).stream()).distinct().toList();
    boolean over = record.state().closed();
    return SideBySide.map(
        AT_ONCE,
        approvals.findAll(ids),
        one -> {
          Approval settled = lapsing.settled(one, over, now);
          return shown(settled, settled.decided() ? Hands.NONE : second.hands(settled, lines));
        });
  }
}
