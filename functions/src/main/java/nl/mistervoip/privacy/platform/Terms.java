package nl.mistervoip.privacy.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import nl.mistervoip.privacy.request.Deadlines;

/**
 * The end of a term of the desk's own data (domain rules 2.2). Days are days in Europe/Amsterdam; a
 * term that would end on a date that does not exist ends on the last day of that month (Reg.
 * 1182/71 Art. 3(2)(c)).
 */
public final class Terms {
  /**
   * Domain rules 2.2, rows 26 and 27: how long what was decided and the register of breaches live.
   */
  public static final Period PROOF = Period.ofYears(5);

  private Terms() {}

  /**
   * The last day on which something is kept.
   *
   * @param from the moment from which the term runs
   * @param term its length
   * @return the day
   */
  public static LocalDate lastDay(Instant from, Period term) {
    return LocalDate.ofInstant(from, Deadlines.ZONE).plus(term);
  }

  /**
   * Whether a term is over.
   *
   * @param from the moment from which it runs
   * @param term its length
   * @param now the moment of asking
   * @return true from the day after its last day on
   */
  public static boolean over(Instant from, Period term, Instant now) {
    return !now.isBefore(end(from, term));
  }

  /**
   * When a table may forget an item by its time to live.
   *
   * @param from the moment from which the term runs
   * @param term its length
   * @return the end of the last day, in seconds since 1970
   */
  public static long expiry(Instant from, Period term) {
    return end(from, term).getEpochSecond();
  }

  private static Instant end(Instant from, Period term) {
    return lastDay(from, term).plusDays(1).atStartOfDay(Deadlines.ZONE).toInstant();
  }
}
