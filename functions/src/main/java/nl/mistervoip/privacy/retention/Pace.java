package nl.mistervoip.privacy.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Keeps one run of a batch to its share of the rate, and to the time that a function has. */
final class Pace {
  /** Waits. */
  @FunctionalInterface
  interface Pause {
    void pause(Duration time);
  }

  // A function has 15 minutes: what is not done after 10 is handed back.
  private static final Duration LONGEST_RUN = Duration.ofMinutes(10);
  private static final double NANOS = 1e9;

  private final Clock clock;
  private final Pause pause;
  private final double perSecond;
  private final Instant began;
  private long done;

  Pace(Clock clock, Pause pause, double perSecond) {
    this.clock = clock;
    this.pause = pause;
    this.perSecond = perSecond;
    this.began = clock.instant();
  }

  /** Waits until so many more items may have gone, also after the last: another batch follows. */
  void after(int items) {
    done += items;
    Duration ahead = Duration.ofNanos((long) Math.ceil(done * NANOS / perSecond)).minus(taken());
    if (ahead.isPositive()) {
      pause.pause(ahead);
    }
  }

  boolean isSpent() {
    return taken().compareTo(LONGEST_RUN) >= 0;
  }

  Instant now() {
    return clock.instant();
  }

  private Duration taken() {
    return Duration.between(began, clock.instant());
  }

  /** Waits in the thread of the function. */
  static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted; the step can be repeated.", e);
    }
  }
}
