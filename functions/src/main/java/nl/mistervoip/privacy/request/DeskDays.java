package nl.mistervoip.privacy.request;

import java.time.LocalDate;
import java.util.Set;

/**
 * The days on which the desk works: the working days of the Netherlands without those on which the
 * company itself is closed. They say when people can look and act. By when an answer is owed does
 * not follow from them: there only Saturdays, Sundays and public holidays count (Reg. 1182/71 Art.
 * 3(4)), so {@link Deadlines} knows nothing of these days. Pure; days in Europe/Amsterdam.
 *
 * @param closed the days on which the company is closed
 */
public record DeskDays(Set<LocalDate> closed) {
  /** Never closed but for weekends and public holidays. */
  public static final DeskDays STANDARD = new DeskDays(Set.of());

  /** Copies the set. */
  public DeskDays {
    closed = Set.copyOf(closed);
  }

  /**
   * Whether the law calls a day a working day.
   *
   * @param day the day
   * @return false for Saturdays, Sundays and public holidays
   */
  public static boolean isWorkingDay(LocalDate day) {
    return DutchCalendar.isWorkingDay(day);
  }

  /**
   * Whether the desk works.
   *
   * @param day the day
   * @return false for what is no working day, and for what the company closes
   */
  public boolean isOpen(LocalDate day) {
    return isWorkingDay(day) && !closed.contains(day);
  }

  /**
   * On how many days the desk works after one day, up to and with another.
   *
   * @param from the first day, which does not count
   * @param until the last day, which does
   * @return the number; 0 when the last is not after the first
   */
  public int openDays(LocalDate from, LocalDate until) {
    return until.isAfter(from)
        ? (int) from.plusDays(1).datesUntil(until.plusDays(1)).filter(this::isOpen).count()
        : 0;
  }

  /**
   * The last day on which the desk works, not after a day.
   *
   * @param day for example the last day of a term
   * @return that day itself, or one before it
   */
  public LocalDate lastOpenUpTo(LocalDate day) {
    LocalDate found = day;
    while (!isOpen(found)) {
      found = found.minusDays(1);
    }
    return found;
  }

  /**
   * How far has to be looked ahead, because the company is closed from tomorrow on.
   *
   * @param today the day of looking
   * @return the day before the desk works again, when the company itself closes one of the days
   *     until then; else today, for an ordinary weekend is looked at on Monday
   */
  public LocalDate quietUntil(LocalDate today) {
    LocalDate last = today;
    boolean closes = false;
    while (!isOpen(last.plusDays(1))) {
      last = last.plusDays(1);
      closes = closes || closed.contains(last);
    }
    return closes ? last : today;
  }
}
