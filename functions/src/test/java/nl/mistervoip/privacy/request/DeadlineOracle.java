package nl.mistervoip.privacy.request;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The deadlines by brute force: holidays are a list copied from calendars, months are found by
 * trying days, and working days by walking. It shares no code and no method with {@link Deadlines}.
 */
final class DeadlineOracle {
  /** Per year: Good Friday, Easter Monday, King's day, Ascension Day, Whit Monday. */
  private static final Map<Integer, String> MOVING =
      Map.ofEntries(
          Map.entry(2024, "03-29 04-01 04-27 05-09 05-20"),
          Map.entry(2025, "04-18 04-21 04-26 05-29 06-09"),
          Map.entry(2026, "04-03 04-06 04-27 05-14 05-25"),
          Map.entry(2027, "03-26 03-29 04-27 05-06 05-17"),
          Map.entry(2028, "04-14 04-17 04-27 05-25 06-05"),
          Map.entry(2029, "03-30 04-02 04-27 05-10 05-21"),
          Map.entry(2030, "04-19 04-22 04-27 05-30 06-10"),
          Map.entry(2031, "04-11 04-14 04-26 05-22 06-02"),
          Map.entry(2032, "03-26 03-29 04-27 05-06 05-17"),
          Map.entry(2033, "04-15 04-18 04-27 05-26 06-06"),
          Map.entry(2034, "04-07 04-10 04-27 05-18 05-29"),
          Map.entry(2035, "03-23 03-26 04-27 05-03 05-14"),
          Map.entry(2036, "04-11 04-14 04-26 05-22 06-02"));

  private static final Set<String> FIXED = Set.of("01-01", "05-05", "12-25", "12-26");

  private static final Set<LocalDate> HOLIDAYS = holidays();

  private DeadlineOracle() {}

  static DueDates of(LocalDate received) {
    return new DueDates(
        received,
        monthsLater(received, 1),
        walkToWorkingDay(monthsLater(received, 1)),
        walkToWorkingDay(monthsLater(received, 3)),
        walkToWorkingDay(LocalDate.ofEpochDay(received.toEpochDay() + 1)));
  }

  /** Walks through the later month until the same number, or until the month ends. */
  private static LocalDate monthsLater(LocalDate received, int months) {
    int count = received.getYear() * 12 + received.getMonthValue() - 1 + months;
    LocalDate day = LocalDate.of(count / 12, count % 12 + 1, 1);
    LocalDate next = LocalDate.ofEpochDay(day.toEpochDay() + 1);
    while (day.getDayOfMonth() < received.getDayOfMonth()
        && next.getMonthValue() == day.getMonthValue()) {
      day = next;
      next = LocalDate.ofEpochDay(day.toEpochDay() + 1);
    }
    return day;
  }

  private static LocalDate walkToWorkingDay(LocalDate from) {
    long day = from.toEpochDay();
    while (isWeekend(day) || HOLIDAYS.contains(LocalDate.ofEpochDay(day))) {
      day++;
    }
    return LocalDate.ofEpochDay(day);
  }

  /**
   * 1 January 1970 was a Thursday: counted from it, Saturday is day 2 of the week and Sunday day 3.
   */
  private static boolean isWeekend(long epochDay) {
    long ofWeek = Math.floorMod(epochDay, 7);
    return ofWeek == 2 || ofWeek == 3;
  }

  private static Set<LocalDate> holidays() {
    Set<LocalDate> days = new TreeSet<>();
    MOVING.forEach((year, moving) -> days.addAll(inYear(year, Arrays.asList(moving.split(" ")))));
    MOVING.keySet().forEach(year -> days.addAll(inYear(year, FIXED)));
    return days;
  }

  private static Set<LocalDate> inYear(int year, Iterable<String> monthDays) {
    Set<LocalDate> days = new TreeSet<>();
    monthDays.forEach(monthDay -> days.add(LocalDate.parse(year + "-" + monthDay)));
    return days;
  }
}
