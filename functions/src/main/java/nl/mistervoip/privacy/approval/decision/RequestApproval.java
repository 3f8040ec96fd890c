package nl.mistervoip.privacy.approval.decision;

import java.time.Instant;
import java.util.Optional;

/**
 * Lays a decision before the team. Asking the same again only renews the task token, or answers at
 * once what was decided already; asking something else under the same id begins anew, and nothing
 * that was given before counts.
 */
public final class RequestApproval {
  private final Approvals approvals;
  private final CaseEffects effects;
  private final Consequences consequences;
  private final ApprovalAudit audit;

  RequestApproval(
      Approvals approvals, CaseEffects effects, Consequences consequences, ApprovalAudit audit) {
    this.approvals = approvals;
    this.effects = effects;
    this.consequences = consequences;
    this.audit = audit;
  }

  /** Lays a question before the team, with the token of who waits for the answer. */
  public void request(Question question, String taskToken, Instant now) {
    Approval asked = ask(question, taskToken, now);
    audit.asked(asked, now);
    consequences.carryOut(asked, now);
  }

  private Approval ask(Question question, String taskToken, Instant now) {
    while (true) {
      Optional<Approval> before = approvals.find(question.approvalId());
      Approval after =
          before
              .map(known -> again(known, question, taskToken, now))
              .orElseGet(() -> Approval.first(question, taskToken, now));
      if (!after.decided()) {
        // Before the question is visible, so that nobody can answer for a case that is not ready
        // for it.
        effects.ask(question, now);
      }
      if (approvals.save(after)) {
        return after;
      }
    }
  }

  private static Approval again(Approval known, Question question, String taskToken, Instant now) {
    boolean same =
        known.question().digest().equals(question.digest())
            && known.question().required() == question.required();
    return same ? known.waitedForBy(taskToken, now) : known.askedAnew(question, taskToken, now);
  }
}
