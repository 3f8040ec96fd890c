package nl.mistervoip.privacy.approval.decision;

import java.time.Instant;
import nl.mistervoip.privacy.audit.AuditTrail;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Whether what a question is about still waits for it.
 *
 * @param cases the cases
 * @param trail by which a sweep is read
 */
public record Standing(Cases cases, AuditTrail trail) {
  /**
   * Whether it is over for the question.
   *
   * @param approval a question
   * @param now the time of asking
   * @return true for a case that is closed or not kept any more, and for a sweep that was cancelled
   *     or in any other way does not wait to be released
   */
  public boolean over(Approval approval, Instant now) {
    Question question = approval.question();
    return question.kind() == ApprovalKind.SWEEP
        ? SweepStage.of(trail.of(question.subject()), now) != SweepStage.WAITING
        : question.caseId().filter(this::over).isPresent();
  }

  private boolean over(CaseId id) {
    return cases.find(id).map(record -> record.state().closed()).orElse(true);
  }
}
