package nl.mistervoip.privacy.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A decision and how far it has come. It counts as open until everything that follows from the
 * verdict was done, so that whatever dies in between stays in the list of what needs a person, and
 * pressing again finishes it.
 *
 * @param question what is asked
 * @param round counts on each time that something else is asked under the same id
 * @param openedAt when this round began
 * @param given who agreed, in order
 * @param verdict what was decided
 * @param carrying what has been done of what follows
 * @param version counts the writes; each write is conditional on the one before
 */
record Approval(
    Question question,
    int round,
    Instant openedAt,
    List<Given> given,
    Verdict verdict,
    Carrying carrying,
    long version) {
  /**
   * One person's agreement.
   *
   * @param by the signed-in user's id, from the token alone
   * @param at when
   */
  record Given(String by, Instant at) {}

  /**
   * What has been done of what follows from the verdict.
   *
   * @param taskToken of the workflow that waits, until it was told
   * @param caseMoved whether the case was moved
   * @param done whether nothing is left
   */
  record Carrying(Optional<String> taskToken, boolean caseMoved, boolean done) {
    static Carrying waiting(String taskToken) {
      return new Carrying(Optional.of(taskToken), false, false);
    }

    @Override
    public String toString() {
      return "Carrying[moved=" + caseMoved + ", done=" + done + "]";
    }
  }

  Approval {
    given = List.copyOf(given);
  }

  static Approval first(Question question, String taskToken, Instant now) {
    return new Approval(
        question, 1, now, List.of(), new Verdict.Pending(), Carrying.waiting(taskToken), 1);
  }

  String id() {
    return question.approvalId();
  }

  boolean decided() {
    return !(verdict instanceof Verdict.Pending);
  }

  boolean givenBy(String user) {
    return given.stream().anyMatch(one -> one.by().equals(user));
  }

  /** Whether a person agreed, refused or closed in this round. */
  boolean decidedBy(String user) {
    return givenBy(user)
        || switch (verdict) {
          case Verdict.Pending pending -> false;
          case Verdict.Approved approved -> false;
          case Verdict.Refused refused -> refused.by().equals(user);
          case Verdict.Unidentified closed -> closed.by().equals(user);
        };
  }

  /** The state as people see it: {@code open}, {@code approved} or {@code refused}. */
  String state() {
    if (!carrying.done()) {
      return ApprovalState.OPEN;
    }
    return switch (verdict) {
      case Verdict.Pending pending -> ApprovalState.OPEN;
      case Verdict.Approved approved -> ApprovalState.APPROVED;
      case Verdict.Refused refused -> ApprovalState.REFUSED;
      case Verdict.Unidentified closed -> ApprovalState.REFUSED;
    };
  }

  /** The same decision under another plan or package: nothing that was given before counts. */
  Approval askedAnew(Question changed, String taskToken, Instant now) {
    return new Approval(
        changed,
        round + 1,
        now,
        List.of(),
        new Verdict.Pending(),
        Carrying.waiting(taskToken),
        version + 1);
  }

  /** The same decision for another wait of the workflow: what follows is done again for it. */
  Approval waitedForBy(String taskToken) {
    return with(given, verdict, Carrying.waiting(taskToken));
  }

  Approval agreed(String user, Instant now) {
    List<Given> all = Stream.concat(given.stream(), Stream.of(new Given(user, now))).toList();
    Verdict next = all.size() >= question.required() ? new Verdict.Approved() : verdict;
    return with(all, next, carrying);
  }

  Approval refused(String user, String ground, Instant now) {
    return with(given, new Verdict.Refused(user, now, ground), carrying);
  }

  Approval closedUnidentified(String user, Instant now) {
    return with(given, new Verdict.Unidentified(user, now), carrying);
  }

  Approval caseMoved() {
    return with(given, verdict, new Carrying(carrying.taskToken(), true, false));
  }

  Approval finished() {
    return with(given, verdict, new Carrying(Optional.empty(), true, true));
  }

  private Approval with(List<Given> agreed, Verdict decided, Carrying carried) {
    return new Approval(question, round, openedAt, agreed, decided, carried, version + 1);
  }
}
