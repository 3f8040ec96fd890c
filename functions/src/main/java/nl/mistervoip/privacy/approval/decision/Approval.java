package nl.mistervoip.privacy.approval.decision;

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
public record Approval(
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
  public record Given(String by, Instant at) {}

  /**
   * What has been done of what follows from the verdict.
   *
   * @param taskToken of the workflow that waits, until it was told
   * @param since when it asked last; empty for a question from before that was written down
   * @param caseMoved whether the case was moved
   * @param done whether nothing is left
   * @param unheard whether nobody was seen waiting when the workflow was told: it asks again and
   *     finds the decision, or nothing follows from it
   */
  public record Carrying(
      Optional<String> taskToken,
      Optional<Instant> since,
      boolean caseMoved,
      boolean done,
      boolean unheard) {
    /** Of a decision of which nobody was missed who waits for it. */
    Carrying(Optional<String> taskToken, Optional<Instant> since, boolean caseMoved, boolean done) {
      this(taskToken, since, caseMoved, done, false);
    }

    static Carrying waiting(String taskToken, Instant now) {
      return new Carrying(Optional.of(taskToken), Optional.of(now), false, false);
    }

    @Override
    public String toString() {
      return "Carrying[moved=" + caseMoved + ", done=" + done + "]";
    }
  }

  public Approval {
    given = List.copyOf(given);
  }

  /** A question as it is laid before the team, with who waits for it. */
  public static Approval first(Question question, String taskToken, Instant now) {
    return new Approval(
        question, 1, now, List.of(), new Verdict.Pending(), Carrying.waiting(taskToken, now), 1);
  }

  /** Under which id it waits. */
  public String id() {
    return question.approvalId();
  }

  /** Whether nothing is left to decide. */
  public boolean decided() {
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
          case Verdict.Lapsed lapsed -> false;
          case Verdict.Approved approved -> false;
          case Verdict.Refused refused -> refused.by().equals(user);
          case Verdict.Unidentified closed -> closed.by().equals(user);
        };
  }

  /**
   * The state as people see it: {@code open}, {@code approved}, {@code refused} or {@code lapsed}.
   */
  public String state() {
    if (!carrying.done()) {
      return ApprovalState.OPEN;
    }
    return switch (verdict) {
      case Verdict.Pending pending -> ApprovalState.OPEN;
      case Verdict.Approved approved -> ApprovalState.APPROVED;
      case Verdict.Refused refused -> ApprovalState.REFUSED;
      case Verdict.Unidentified closed -> ApprovalState.REFUSED;
      case Verdict.Lapsed lapsed -> ApprovalState.LAPSED;
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
        Carrying.waiting(taskToken, now),
        version + 1);
  }

  /**
   * The same decision for another wait of the workflow: what follows is done again for it, and what
   * had lapsed is open again.
   */
  Approval waitedForBy(String taskToken, Instant now) {
    Verdict known = verdict instanceof Verdict.Lapsed ? new Verdict.Pending() : verdict;
    return with(given, known, Carrying.waiting(taskToken, now));
  }

  /** Nobody waits for it any more, and nobody decided. */
  Approval lapsed(Instant now) {
    return with(
        given,
        new Verdict.Lapsed(now),
        new Carrying(Optional.empty(), carrying.since(), false, true));
  }

  /** It is not known since when somebody waits: taken to be from now on. */
  Approval seenWaiting(Instant now) {
    return with(
        given,
        verdict,
        new Carrying(
            carrying.taskToken(), Optional.of(now), carrying.caseMoved(), carrying.done()));
  }

  /** The same with one more agreement. */
  public Approval agreed(String user, Instant now) {
    List<Given> all = Stream.concat(given.stream(), Stream.of(new Given(user, now))).toList();
    Verdict next = all.size() >= question.required() ? new Verdict.Approved() : verdict;
    return with(all, next, carrying);
  }

  /** The same, refused on a ground of the law. */
  public Approval refused(String user, String ground, Instant now) {
    return with(given, new Verdict.Refused(user, now, ground), carrying);
  }

  Approval closedUnidentified(String user, Instant now) {
    return with(given, new Verdict.Unidentified(user, now), carrying);
  }

  Approval caseMoved() {
    return with(given, verdict, new Carrying(carrying.taskToken(), carrying.since(), true, false));
  }

  /** The same, carried out and heard. */
  public Approval finished() {
    return finished(true);
  }

  /** The same, and whether somebody waited for it. */
  public Approval finished(boolean heard) {
    return with(
        given, verdict, new Carrying(Optional.empty(), carrying.since(), true, true, !heard));
  }

  private Approval with(List<Given> agreed, Verdict decided, Carrying carried) {
    return new Approval(question, round, openedAt, agreed, decided, carried, version + 1);
  }
}
