package nl.mistervoip.privacy.approval;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.erasure.PlanItems;
import nl.mistervoip.privacy.erasure.PlanReading;
import nl.mistervoip.privacy.erasure.PlanView;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;

/** The plan of erasure under a question: what goes, what stays, on which ground, until when. */
final class PlanConsole {
  private final Approvals approvals;
  private final PlanReading plans;
  private final AuditLog audit;

  PlanConsole(Approvals approvals, PlanReading plans, AuditLog audit) {
    this.approvals = approvals;
    this.plans = plans;
    this.audit = audit;
  }

  /** Exactly the plan that is asked about; another one is as good as none. */
  PlanView show(String approvalId, Language language) {
    Question question = question(approvalId);
    return plans
        .plan(new CaseId(question.subject()), question.digest(), language)
        .orElseThrow(PlanConsole::none);
  }

  /** Some of its items in one store; the look is on the audit before anything is shown. */
  PlanItems items(String approvalId, Call call, Language language) {
    Question question = question(approvalId);
    CaseId id = new CaseId(question.subject());
    int from = from(call.query("cursor"));
    PlanReading.Part part = new PlanReading.Part(question.digest(), call.query("store"), from);
    PlanItems items = plans.items(id, part, language).orElseThrow(PlanConsole::none);
    audit.append(viewed(id, part, call.user(), call.now()), call.now());
    return items;
  }

  private Question question(String approvalId) {
    return approvals
        .find(approvalId)
        .map(Approval::question)
        .filter(question -> question.kind() == ApprovalKind.ERASURE)
        .orElseThrow(PlanConsole::none);
  }

  private static int from(String cursor) {
    return Optional.of(cursor)
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(Integer::parseInt)
        .orElseGet(
            () -> {
              if (!cursor.isEmpty()) {
                throw ConsoleProblem.badRequest("cursor counts the items that are passed over.");
              }
              return 0;
            });
  }

  private static AuditLog.Event viewed(CaseId id, PlanReading.Part part, User user, Instant now) {
    return new AuditLog.Event(
        id.value(),
        "plan.viewed",
        user.id(),
        "",
        Map.of(
            "digest", part.digest(),
            "store", part.store(),
            "from", Integer.toString(part.from())),
        "plan.viewed/" + user.id() + "/" + now);
  }

  private static ConsoleProblem none() {
    return ConsoleProblem.notFound(
        "The case does not hold the plan that was asked about, or holds it no more.");
  }
}
