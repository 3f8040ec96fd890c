package nl.mistervoip.privacy.request;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * The working days of the Netherlands: not Saturday, not Sunday, not a holiday of the Algemene
 * termijnenwet Art. 3 (with Good Friday, which that article equates).
 */
final class DutchCalendar {
  private static final Set<MonthDay> FIXED =
      Set.of(MonthDay.of(1, 1), MonthDay.of(5, 5), MonthDay.of(12, 25), MonthDay.of(12, 26));

  private DutchCalendar() {}

  static boolean isWorkingDay(LocalDate date) {
    DayOfWeek day = date.getDayOfWeek();
    return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY && !isHoliday(date);
  }

  static LocalDate firstWorkingDayFrom(LocalDate date) {
    LocalDate candidate = date;
    while (!isWorkingDay(candidate)) {
      candidate = candidate.plusDays(1);
    }
    return candidate;
  }

  static boolean isHoliday(LocalDate date) {
    LocalDate easter = easterSunday(date.getYear());
    return FIXED.contains(MonthDay.from(date))
        || date.equals(kingsDay(date.getYear()))
        || date.equals(easter.minusDays(2))
        || date.equals(easter.plusDays(1))
        || date.equals(easter.plusDays(39))
        || date.equals(easter.plusDays(50));
  }

  private static LocalDate kingsDay(int year) {
    LocalDate day = LocalDate.of(year, 4, 27);
    return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
  }

  /** Gregorian Easter by the algorithm of Meeus, Jones and Butcher; the names are its own. */
  private static LocalDate easterSunday(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int g = (b - (b + 8) / 25 + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
