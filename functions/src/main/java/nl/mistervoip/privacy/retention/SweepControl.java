package nl.mistervoip.privacy.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Whether a sweep may go on, as people want it; each batch looks at it before each part of its
 * work.
 *
 * @param state what people want
 * @param begun whether a batch has begun to remove: from then on it cannot be undone
 * @param by who wanted the last change; {@code system} before anybody did, the id of the newer
 *     sweep when that one took the place of this one
 * @param since when
 * @param version counted up at each change, 0 before the first one is written
 */
record SweepControl(State state, boolean begun, String by, Instant since, int version) {
  /** What people want of a sweep. */
  enum State {
    /** Go on. */
    RUNNING,
    /** Remove nothing until it is resumed. */
    PAUSED,
    /** Remove nothing any more. */
    STOPPED,
    /** Every batch has a result and the report is written. */
    FINISHED
  }

  /** What a batch does now. */
  sealed interface Turn {
    /** Removes the next part. */
    record Go() implements Turn {}

    /**
     * Hands back what is left and asks again.
     *
     * @param time after this long
     */
    record Wait(Duration time) implements Turn {}

    /** Leaves the rest for good. */
    record Stop() implements Turn {}
  }

  /** Longer than this, and the keys of the batches would age out: it then counts as stopped. */
  static final Duration LONGEST_PAUSE = Duration.ofDays(30);

  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  // Looking at the fourth part of the pause so far, a long pause stays short in the history.
  private static final int SHARE_OF_PAUSE = 4;

  static final SweepControl NEW =
      new SweepControl(State.RUNNING, false, "system", Instant.EPOCH, 0);

  /** What a batch does at a moment. */
  Turn turn(Instant now) {
    return switch (state) {
      case RUNNING -> new Turn.Go();
      case PAUSED -> paused(Duration.between(since, now));
      case STOPPED, FINISHED -> new Turn.Stop();
    };
  }

  /** Whether it still may remove something and has not begun. */
  boolean isWaiting() {
    return !begun && isOpen();
  }

  /** Whether it has begun and is not over. */
  boolean isUnderWay() {
    return begun && isOpen();
  }

  /** Whether it was stopped by somebody. */
  boolean isStoppedBy(String who) {
    return state == State.STOPPED && by.equals(who);
  }

  /** Whether it is not over. */
  boolean isOpen() {
    return switch (state) {
      case RUNNING, PAUSED -> true;
      case STOPPED, FINISHED -> false;
    };
  }

  /** The same once a batch has begun. */
  SweepControl begin() {
    return new SweepControl(state, true, by, since, version + 1);
  }

  /** The same in another state. */
  SweepControl in(State next, String who, Instant now) {
    return new SweepControl(next, begun, who, now, version + 1);
  }

  private static Turn paused(Duration age) {
    return age.compareTo(LONGEST_PAUSE) > 0 ? new Turn.Stop() : new Turn.Wait(wait(age));
  }

  private static Duration wait(Duration age) {
    Duration atMost =
        Stream.of(age.dividedBy(SHARE_OF_PAUSE), LONGEST_WAIT)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return atMost.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : atMost;
  }
}
