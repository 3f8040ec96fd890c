package nl.mistervoip.privacy.datamap;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * How long a store's items are kept.
 *
 * @param trigger the attribute from which the term runs; an item without it has no term running yet
 * @param term the length of the term
 * @param fiscalYear whether the term runs from the end of the book year (31 December) in which the
 *     trigger lies
 * @param ground why this long
 * @param holds attributes that stop the clock while they are set (dispute, claim, Art. 18 flag)
 * @param index the index by which due items are found, its partition key the shard and its sort key
 *     the trigger
 */
public record Retention(
    Moment trigger,
    Period term,
    boolean fiscalYear,
    Ground ground,
    List<String> holds,
    String index) {
  /** In how many shards, named 0, 1 and so on, the retention index of every table is cut. */
  public static final int SHARDS = 8;

  // Longer than a book year: going back this far from today minus the term, everything is due.
  private static final int SURELY_DUE_DAYS = 370;

  /**
   * The last day on which an item of this store is kept.
   *
   * @param item an item
   * @return the last day, or empty when its term does not run yet
   */
  public Optional<LocalDate> keptUntil(Item item) {
    return trigger.dayOf(item).map(this::keptUntil);
  }

  /**
   * The last day on which an item is kept, as it stands in letters.
   *
   * @param triggered the day on which the term began to run
   * @return the last day
   */
  public LocalDate keptUntil(LocalDate triggered) {
    LocalDate start =
        fiscalYear ? LocalDate.of(triggered.getYear(), Month.DECEMBER, 31) : triggered;
    return start.plus(term);
  }

  /**
   * The bound below which a trigger is due: an item is due on a day exactly when its trigger lies
   * before this bound.
   *
   * @param today the day of asking
   * @return the first trigger day that is not yet due
   */
  public LocalDate cutoff(LocalDate today) {
    LocalDate bound = today.minus(term).minusDays(SURELY_DUE_DAYS);
    while (keptUntil(bound).isBefore(today)) {
      bound = bound.plusDays(1);
    }
    return bound;
  }
}
