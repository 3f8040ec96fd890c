package nl.mistervoip.privacy.approval.decision;

import java.time.Instant;

/** What the team decided. */
public sealed interface Verdict {
  /** Nothing yet. */
  record Pending() implements Verdict {}

  /** Enough people agreed. */
  record Approved() implements Verdict {}

  /**
   * One person refused; that is enough.
   *
   * @param by the signed-in user's id
   * @param at when
   * @param ground of the law
   */
  record Refused(String by, Instant at, String ground) implements Verdict {}

  /**
   * Nobody decided, and nobody waits for it any more.
   *
   * @param at when that was seen
   */
  record Lapsed(Instant at) implements Verdict {}

  /**
   * One person closed the case because nobody showed who asks.
   *
   * @param by the signed-in user's id
   * @param at when
   */
  record Unidentified(String by, Instant at) implements Verdict {}
}
