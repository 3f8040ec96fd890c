package nl.mistervoip.privacy.retention.expiry;

import java.time.Duration;

/**
 * How much of the company's own read capacity a run may take.
 *
 * @param units read units per run, from 1 to 100,000,000
 * @param perSecond read units per second on average, from 1 to 100,000
 */
record ReadBudget(long units, long perSecond) {
  private static final long MOST_UNITS = 100_000_000;
  private static final long MOST_PER_SECOND = 100_000;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when one is out of bounds
   */
  ReadBudget {
    if (units < 1 || units > MOST_UNITS) {
      throw new IllegalArgumentException(
          "RECONCILE_READ_UNITS is a whole number from 1 to 100000000; see docs/settings.md.");
    }
    if (perSecond < 1 || perSecond > MOST_PER_SECOND) {
      throw new IllegalArgumentException(
          "RECONCILE_UNITS_PER_SECOND is a whole number from 1 to 100000; see docs/settings.md.");
    }
  }

  /** Reads the settings. */
  static ReadBudget of(String units, String perSecond) {
    return new ReadBudget(number(units), number(perSecond));
  }

  /** How long to wait after a page, so that others get their turn. */
  Duration after(double used) {
    return Duration.ofMillis(Math.round(used * 1000 / perSecond));
  }

  private static long number(String setting) {
    return setting.matches("\\d{1,12}") ? Long.parseLong(setting) : -1;
  }
}
