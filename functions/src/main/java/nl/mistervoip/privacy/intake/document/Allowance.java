package nl.mistervoip.privacy.intake.document;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The time that the documents of one mail may still take, together. */
final class Allowance {
  private final LongSupplier nanoTime;
  private final long start;
  private final long most;

  /** Starts to count; {@code nanoTime} is a stopwatch in nanoseconds, not the time of day. */
  Allowance(LongSupplier nanoTime, Duration most) {
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
    this.most = most.toNanos();
  }

  /** To be called wherever the work of a document goes round. */
  void check() throws UnreadableDocumentException {
    if (nanoTime.getAsLong() - start > most) {
      throw new UnreadableDocumentException("The documents of the mail take too long.");
    }
  }
}
