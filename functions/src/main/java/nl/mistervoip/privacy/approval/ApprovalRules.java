package nl.mistervoip.privacy.approval;

import java.time.Instant;

/**
 * The rule of four eyes, pure: who may add what to an approval. A person is who the token says;
 * nothing in a request can change that.
 */
final class ApprovalRules {
  private ApprovalRules() {}

  /** What comes of a person's press on a button. */
  sealed interface Ruling {
    /**
     * It counts.
     *
     * @param after the approval with it
     */
    record Counts(Approval after) implements Ruling {}

    /** It was this person's decision already: nothing is done twice. */
    record Repeated() implements Ruling {}

    /**
     * It does not count.
     *
     * @param problem why, and what to do
     */
    record Rejected(ConsoleProblem problem) implements Ruling {}
  }

  static Ruling approve(Approval approval, String user, String digest, Instant now) {
    if (!approval.question().digest().equals(digest)) {
      return rejected(
          "Changed since you looked",
          "What waits for a decision is no longer what you saw. Open it again and read it anew.");
    }
    return switch (approval.verdict()) {
      case Verdict.Approved approved ->
          approval.givenBy(user) ? new Ruling.Repeated() : alreadyDecided("approved");
      case Verdict.Refused refused -> alreadyDecided("refused");
      case Verdict.Unidentified closed -> alreadyDecided("closed");
      case Verdict.Lapsed lapsed -> lapsed(approval);
      case Verdict.Pending pending ->
          approval.givenBy(user)
              ? rejected(
                  "You have approved this already",
                  "It needs the approval of a different person as well.")
              : new Ruling.Counts(approval.agreed(user, now));
    };
  }

  static Ruling refuse(Approval approval, String user, String ground, Instant now) {
    return switch (approval.verdict()) {
      case Verdict.Approved approved -> alreadyDecided("approved");
      case Verdict.Refused refused ->
          refused.by().equals(user) ? new Ruling.Repeated() : alreadyDecided("refused");
      case Verdict.Unidentified closed -> alreadyDecided("closed");
      case Verdict.Lapsed lapsed -> lapsed(approval);
      case Verdict.Pending pending -> new Ruling.Counts(approval.refused(user, ground, now));
    };
  }

  /** Not before the term is over: until then the person may still show who they are. */
  static Ruling closeUnidentified(Approval approval, String user, Instant openUntil, Instant now) {
    if (approval.question().kind() != ApprovalKind.IDENTITY) {
      return rejected(
          "Not about who asks", "Only a question of identity can be closed like this. Refuse it.");
    }
    return switch (approval.verdict()) {
      case Verdict.Approved approved -> alreadyDecided("approved");
      case Verdict.Refused refused -> alreadyDecided("refused");
      case Verdict.Unidentified closed ->
          closed.by().equals(user) ? new Ruling.Repeated() : alreadyDecided("closed");
      case Verdict.Lapsed lapsed -> lapsed(approval);
      case Verdict.Pending pending ->
          now.isBefore(openUntil)
              ? rejected(
                  "The term still runs",
                  "The person may show who they are until "
                      + openUntil
                      + ". Try other means, or refuse on a ground of the law.")
              : new Ruling.Counts(approval.closedUnidentified(user, now));
    };
  }

  /** Nothing would follow: whoever waited has gone. */
  private static Ruling lapsed(Approval approval) {
    return approval.question().caseId().isPresent()
        ? rejected(
            "The case has moved on",
            "The case no longer waits for this decision. Open the case to see where it stands.")
        : rejected(
            "Nobody waits for this any more",
            "What asked this has ended without an answer. Nothing follows from a decision now.");
  }

  private static Ruling alreadyDecided(String how) {
    return rejected(
        "Decided already", "Somebody " + how + " this before you. Nothing was done twice.");
  }

  private static Ruling rejected(String title, String detail) {
    return new Ruling.Rejected(ConsoleProblem.conflict(title, detail));
  }
}
