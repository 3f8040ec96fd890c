package nl.mistervoip.privacy.platform.web;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Gives every answer at a fixed time after the question, so that how long it took tells nothing of
 * what was found. Work that takes longer than that shows; the time is chosen well above it.
 */
public final class SteadyAnswer {
  private final Duration after;
  private final LongSupplier nanos;

  /**
   * With the machine's own clock.
   *
   * @param after how long after the question the answer is given
   */
  public SteadyAnswer(Duration after) {
    this(after, System::nanoTime);
  }

  SteadyAnswer(Duration after, LongSupplier nanos) {
    this.after = after;
    this.nanos = nanos;
  }

  /**
   * Answers, not before its time. A failure waits as well.
   *
   * @param <T> of the answer
   * @param work that finds it
   * @return the answer
   */
  public <T> T of(Supplier<T> work) {
    long until = nanos.getAsLong() + after.toNanos();
    try {
      return work.get();
    } finally {
      for (long left = until - nanos.getAsLong(); left > 0; left = until - nanos.getAsLong()) {
        LockSupport.parkNanos(left);
      }
    }
  }
}
