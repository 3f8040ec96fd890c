package nl.mistervoip.privacy.approval.decision;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether anybody still waits for an answer; pure. A wait of a workflow cannot say that it ended:
 * an execution that was stopped, or failed, calls nobody. But each asks again within a week or
 * ends, and a closed case owes nothing, so the facts of a question tell.
 */
public final class Waits {
  /** As long as every workflow waits for a person before it asks again, or ends. */
  static final Duration ASKED_AGAIN_WITHIN = Duration.ofDays(7);

  /** For the reminder in between, and for a function that is away for some hours. */
  private static final Duration GRACE = Duration.ofDays(1);

  private Waits() {}

  /**
   * Whether a question that nobody decided is over.
   *
   * @param approval a question
   * @param subjectOver whether what it is about is over, see {@link Standing}
   * @param now the time of asking
   * @return false too for what was decided: it is still to be carried out
   */
  public static boolean over(Approval approval, boolean subjectOver, Instant now) {
    if (approval.decided()) {
      return false;
    }
    // As long as its case is open, an answer is owed; whoever resumes the case asks again and finds
    // what was decided meanwhile.
    return subjectOver || (approval.question().caseId().isEmpty() && unattended(approval, now));
  }

  /**
   * Whether it cannot be told how long somebody waits: a question from before that was written
   * down, whose workflow may have asked again since.
   */
  static boolean unknown(Approval approval) {
    return !approval.decided()
        && approval.question().caseId().isEmpty()
        && approval.carrying().since().isEmpty()
        && asksAgain(approval.question().kind());
  }

  private static boolean unattended(Approval approval, Instant now) {
    if (unknown(approval)) {
      return false;
    }
    boolean again = asksAgain(approval.question().kind());
    Duration term = again ? ASKED_AGAIN_WITHIN.plus(GRACE) : ASKED_AGAIN_WITHIN;
    return approval.carrying().since().orElse(approval.openedAt()).plus(term).isBefore(now);
  }

  /** A sweep that nobody released ends, and the next one plans anew. */
  private static boolean asksAgain(ApprovalKind kind) {
    return kind != ApprovalKind.SWEEP;
  }
}
