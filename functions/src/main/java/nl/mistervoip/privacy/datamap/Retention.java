package nl.mistervoip.privacy.datamap;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * How long a store's items are kept.
 *
 * @param trigger the attribute from which the term runs; an item without it has no term running yet
 * @param term the length of the term
 * @param fiscalYear whether the term runs from the end of the book year in which the trigger lies
 * @param ground why this long
 * @param holds attributes that stop the clock while they are set (dispute, claim, Art. 18 flag)
 * @param index the index by which due items are found, its partition key the shard and its sort key
 *     the trigger
 * @param longer which items are kept longer than the others
 * @param bookYearEnds the last day of the book year, 31 December unless told otherwise; 29 February
 *     stands for the last day of that month
 * @param signed who signed the rule; without a signature it does not run
 * @param earlier attributes of the items that go before the items
 */
public record Retention(
    Moment trigger,
    Period term,
    boolean fiscalYear,
    Ground ground,
    List<String> holds,
    String index,
    Optional<Longer> longer,
    Optional<MonthDay> bookYearEnds,
    Optional<SignOff> signed,
    List<EarlierRule> earlier) {
  /** A rule for whole items only. */
  public Retention(
      Moment trigger,
      Period term,
      boolean fiscalYear,
      Ground ground,
      List<String> holds,
      String index,
      Optional<Longer> longer,
      Optional<MonthDay> bookYearEnds,
      Optional<SignOff> signed) {
    this(trigger, term, fiscalYear, ground, holds, index, longer, bookYearEnds, signed, List.of());
  }

  /** In how many shards, named 0, 1 and so on, the retention index of every table is cut. */
  public static final int SHARDS = 8;

  private static final MonthDay CALENDAR_YEAR = MonthDay.of(12, 31);

  /**
   * A longer term for some items, such as ten years for invoices that are declared through the VAT
   * one-stop-shop (Reg. 282/2011 Art. 63c).
   *
   * @param attribute the flag on an item; set unless absent, null or false
   * @param term the length of their term, longer than that of the others
   */
  public record Longer(String attribute, Period term) {}

  // Longer than a book year: going back this far from today minus the term, everything is due.
  private static final int SURELY_DUE_DAYS = 370;

  /**
   * The last day on which an item of this store is kept.
   *
   * @param item an item
   * @return the last day, or empty when its term does not run yet
   */
  public Optional<LocalDate> keptUntil(Item item) {
    return trigger.dayOf(item).map(day -> start(day).plus(termOf(item)));
  }

  /**
   * The last day on which an item is kept that has no longer term.
   *
   * @param triggered the day on which the term began to run
   * @return the last day
   */
  public LocalDate keptUntil(LocalDate triggered) {
    return start(triggered).plus(term);
  }

  /** The last day of the book year. */
  MonthDay bookYearEnd() {
    return bookYearEnds.orElse(CALENDAR_YEAR);
  }

  private Period termOf(Item item) {
    return longer
        .filter(one -> Holds.isSet(item.at(one.attribute())))
        .map(Longer::term)
        .orElse(term);
  }

  private LocalDate start(LocalDate triggered) {
    return fiscalYear ? bookYearEndFrom(triggered) : triggered;
  }

  private LocalDate bookYearEndFrom(LocalDate day) {
    LocalDate end = bookYearEnd().atYear(day.getYear());
    return end.isBefore(day) ? bookYearEnd().atYear(day.getYear() + 1) : end;
  }

  /**
   * The bound below which a trigger is due: an item without a longer term is due on a day exactly
   * when its trigger lies before this bound, one with a longer term not before.
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
