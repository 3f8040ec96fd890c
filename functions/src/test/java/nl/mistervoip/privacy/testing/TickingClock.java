package nl.mistervoip.privacy.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until the test moves it. */
public final class TickingClock extends Clock {
  /** The pinned moment of the tests: Thursday 5 March 2026, 11:00 in Amsterdam. */
  public static final Instant NOW = Instant.parse("2026-03-05T10:00:00Z");

  private Instant now;

  private TickingClock(Instant start) {
    this.now = start;
  }

  /**
   * A clock at the pinned moment.
   *
   * @return a clock that shows {@link #NOW}
   */
  public static TickingClock atNow() {
    return at(NOW);
  }

  /**
   * A clock at a moment of choice.
   *
   * @param start what it shows
   * @return the clock
   */
  public static TickingClock at(Instant start) {
    return new TickingClock(start);
  }

  /**
   * Moves the clock forward.
   *
   * @param step by how much
   * @return the time it shows after it
   */
  public Instant advance(Duration step) {
    now = now.plus(step);
    return now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
