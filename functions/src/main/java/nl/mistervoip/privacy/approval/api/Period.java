package nl.mistervoip.privacy.approval.api;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days that a look is about, both included.
 *
 * @param from the first
 * @param to the last
 */
public record Period(LocalDate from, LocalDate to) {
  /**
   * The days that a call names as {@code from} and {@code to}.
   *
   * @param call with dates that were checked
   * @param today the last day when it names none
   * @param standard how many days there are when it names no first one
   * @param most how many there may be
   * @throws ConsoleProblem 400 when they make no sense
   */
  public static Period of(Call call, LocalDate today, int standard, int most) {
    LocalDate to = day(call.query("to"), today);
    LocalDate from = day(call.query("from"), to.minusDays(standard - 1L));
    if (from.isAfter(to) || ChronoUnit.DAYS.between(from, to) >= most) {
      throw ConsoleProblem.badRequest(
          "Send from and to as dates, from not after to, at most " + most + " days.");
    }
    return new Period(from, to);
  }

  /** Whether a day is one of them. */
  public boolean has(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  private static LocalDate day(String text, LocalDate other) {
    return text.isEmpty() ? other : LocalDate.parse(text);
  }
}
