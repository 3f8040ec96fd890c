package nl.mistervoip.privacy.approval.review;

import java.util.Map;
import nl.mistervoip.privacy.approval.api.Call;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.decision.Approval;
import nl.mistervoip.privacy.approval.decision.ApprovalKind;
import nl.mistervoip.privacy.approval.decision.Approvals;
import nl.mistervoip.privacy.approval.decision.Question;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.rectification.correction.CorrectionPlanView;
import nl.mistervoip.privacy.rectification.correction.CorrectionReading;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;

/** The correction under a question: each field before and after, and what follows from it. */
final class CorrectionReview {
  private final Approvals approvals;
  private final CorrectionReading plans;
  private final AuditLog audit;

  CorrectionReview(Approvals approvals, CorrectionReading plans, AuditLog audit) {
    this.approvals = approvals;
    this.plans = plans;
    this.audit = audit;
  }

  /**
   * Exactly the plan that is asked about; another one is as good as none. The look is on the audit
   * before anything is shown.
   */
  CorrectionPlanView show(String approvalId, Call call, Language language) {
    Question question =
        approvals
            .find(approvalId)
            .map(Approval::question)
            .filter(one -> one.kind() == ApprovalKind.RECTIFICATION)
            .orElseThrow(CorrectionReview::none);
    CorrectionPlanView plan =
        plans
            .plan(new CaseId(question.subject()), question.digest(), language)
            .orElseThrow(CorrectionReview::none);
    audit.append(viewed(question, call), call.now());
    return plan;
  }

  private static AuditLog.Event viewed(Question question, Call call) {
    String user = call.user().id();
    return new AuditLog.Event(
        question.subject(),
        "rectification.plan-viewed",
        user,
        "GDPR 16",
        Map.of("digest", question.digest()),
        "rectification.plan-viewed/" + user + "/" + call.now());
  }

  private static ConsoleProblem none() {
    return ConsoleProblem.notFound(
        "The case does not hold the correction that was asked about, or holds it no more.");
  }
}
