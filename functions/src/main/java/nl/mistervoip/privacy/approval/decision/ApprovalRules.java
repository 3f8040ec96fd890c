package nl.mistervoip.privacy.approval.decision;

import java.time.Instant;
import java.util.function.Supplier;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;

/**
 * The rule of four eyes, pure: who may add what to an approval. A person is who the token says;
 * nothing in a request can change that.
 */
public final class ApprovalRules {
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

  /**
   * A press on a button.
   *
   * @param user who pressed, by the token alone
   * @param digest of what the person saw
   * @param now when
   */
  record Press(String user, String digest, Instant now) {}

  /**
   * Whatever a person decides, it is about what the person saw.
   *
   * @param approval what waits
   * @param digest of what the person saw
   * @throws ConsoleProblem when something else waits by now
   */
  public static void requireSeen(Approval approval, String digest) {
    if (!approval.question().digest().equals(digest)) {
      throw changed();
    }
  }

  /**
   * A press that agrees.
   *
   * @param approval what waits
   * @param hands of who did what before; nobody of them lets it go alone
   * @param press who agrees, to what
   */
  static Ruling approve(Approval approval, Hands hands, Press press) {
    return onWhatWasSeen(approval, press, () -> agree(approval, hands, press));
  }

  static Ruling refuse(Approval approval, String ground, Press press) {
    if (approval.question().kind().matter()) {
      return rejected(
          "Write the answer",
          "A matter ends with a letter: say what goes out, also when it is no.");
    }
    return onWhatWasSeen(approval, press, () -> turnDown(approval, ground, press));
  }

  /** Not before the term is over: until then the person may still show who they are. */
  static Ruling closeUnidentified(Approval approval, Instant openUntil, Press press) {
    if (approval.question().kind() != ApprovalKind.IDENTITY) {
      return rejected(
          "Not about who asks", "Only a question of identity can be closed like this. Refuse it.");
    }
    return onWhatWasSeen(approval, press, () -> close(approval, openUntil, press));
  }

  private static Ruling onWhatWasSeen(Approval approval, Press press, Supplier<Ruling> ruling) {
    return approval.question().digest().equals(press.digest())
        ? ruling.get()
        : new Ruling.Rejected(changed());
  }

  private static Ruling agree(Approval approval, Hands hands, Press press) {
    String user = press.user();
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
              : ofSomebodyElse(approval.agreed(user, press.now()), hands);
    };
  }

  private static Ruling ofSomebodyElse(Approval after, Hands hands) {
    return hands
        .alone(after)
        .<Ruling>map(hand -> new Ruling.Rejected(Hands.problem(hand)))
        .orElseGet(() -> new Ruling.Counts(after));
  }

  private static Ruling turnDown(Approval approval, String ground, Press press) {
    return switch (approval.verdict()) {
      case Verdict.Approved approved -> alreadyDecided("approved");
      case Verdict.Refused refused ->
          refused.by().equals(press.user()) ? new Ruling.Repeated() : alreadyDecided("refused");
      case Verdict.Unidentified closed -> alreadyDecided("closed");
      case Verdict.Lapsed lapsed -> lapsed(approval);
      case Verdict.Pending pending ->
          new Ruling.Counts(approval.refused(press.user(), ground, press.now()));
    };
  }

  private static Ruling close(Approval approval, Instant openUntil, Press press) {
    return switch (approval.verdict()) {
      case Verdict.Approved approved -> alreadyDecided("approved");
      case Verdict.Refused refused -> alreadyDecided("refused");
      case Verdict.Unidentified closed ->
          closed.by().equals(press.user()) ? new Ruling.Repeated() : alreadyDecided("closed");
      case Verdict.Lapsed lapsed -> lapsed(approval);
      case Verdict.Pending pending ->
          press.now().isBefore(openUntil)
              ? rejected(
                  "The term still runs",
                  "The person may show who they are until "
                      + openUntil
                      + ". Try other means, or refuse on a ground of the law.")
              : new Ruling.Counts(approval.closedUnidentified(press.user(), press.now()));
    };
  }

  private static ConsoleProblem changed() {
    return ConsoleProblem.conflict(
        "Changed since you looked",
        "What waits for a decision is no longer what you saw. Open it again and read it anew.");
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
