package nl.mistervoip.privacy.retention;

/**
 * How much of the stores' capacity a sweep may take; the rest is left to the company's own traffic.
 *
 * @param itemsPerSecond over all batches that run at the same time, 1 to 100,000
 */
record SweepRate(int itemsPerSecond) {
  /** So many batches run at the same time; the state machine says the same (MaxConcurrency). */
  static final int BATCHES_AT_ONCE = 2;

  /** The setting, described in docs/settings.md. */
  static final String VARIABLE = "SWEEP_ITEMS_PER_SECOND";

  private static final int FASTEST = 100_000;
  private static final int LARGEST_PART = 500;

  /** The setting is no such number. */
  static final class InvalidRateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidRateException() {
      super(
          "Setting "
              + VARIABLE
              + " must be a whole number from 1 to "
              + FASTEST
              + ". See docs/settings.md; it is set in template.yaml.");
    }
  }

  SweepRate {
    if (itemsPerSecond < 1 || itemsPerSecond > FASTEST) {
      throw new InvalidRateException();
    }
  }

  static SweepRate of(String text) {
    try {
      return new SweepRate(Integer.parseInt(text.strip()));
    } catch (NumberFormatException e) {
      throw new InvalidRateException();
    }
  }

  /** What one of the batches may take of it. */
  double perBatch() {
    return (double) itemsPerSecond / BATCHES_AT_ONCE;
  }

  /** How many items go between two looks at the clock: at most what a second allows. */
  int part() {
    return Math.clamp((long) perBatch(), 1, LARGEST_PART);
  }
}
