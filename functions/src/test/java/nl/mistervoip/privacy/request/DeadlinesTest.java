package nl.mistervoip.privacy.request;

import static nl.mistervoip.privacy.request.Deadlines.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Deadlines against {@link DeadlineOracle}, which is written by another method, and against dates
 * known by name.
 */
class DeadlinesTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2035, 12, 31);

  @Test
  void everyReceiptDateShouldGiveTheDatesOfTheOracle() {
    FIRST
        .datesUntil(LAST.plusDays(1))
        .forEach(
            day ->
                assertThat(Deadlines.of(at(day, LocalTime.NOON)))
                    .as("received %s", day)
                    .isEqualTo(DeadlineOracle.of(day)));
  }

  @Test
  void theFirstAndTheLastSecondOfADayShouldBelongToThatDay() {
    FIRST
        .datesUntil(LAST.plusDays(1))
        .forEach(
            day -> {
              assertThat(Deadlines.of(at(day, LocalTime.MIN)).received()).isEqualTo(day);
              assertThat(Deadlines.of(at(day, LocalTime.of(23, 59, 59))).received()).isEqualTo(day);
            });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "the plain case,                       2026-03-05, 2026-04-05, 2026-04-07, 2026-06-05,"
        + " 2026-03-06",
    "31 January in a common year,          2026-01-31, 2026-02-28, 2026-03-02, 2026-04-30,"
        + " 2026-02-02",
    "31 January in a leap year,            2028-01-31, 2028-02-29, 2028-02-29, 2028-05-01,"
        + " 2028-02-01",
    "31 August to the end of September,    2026-08-31, 2026-09-30, 2026-09-30, 2026-11-30,"
        + " 2026-09-01",
    "25 November ends on Christmas,        2026-11-25, 2026-12-25, 2026-12-28, 2027-02-25,"
        + " 2026-11-26",
    "29 February,                          2028-02-29, 2028-03-29, 2028-03-29, 2028-05-29,"
        + " 2028-03-01",
    "King's day on a Sunday moves back,    2025-03-26, 2025-04-26, 2025-04-28, 2025-06-26,"
        + " 2025-03-27",
    "King's day on a weekday,              2026-03-27, 2026-04-27, 2026-04-28, 2026-06-29,"
        + " 2026-03-30",
    "Good Friday and Easter Monday,        2026-03-03, 2026-04-03, 2026-04-07, 2026-06-03,"
        + " 2026-03-04",
    "Ascension Day and Liberation Day,     2027-04-05, 2027-05-05, 2027-05-07, 2027-07-05,"
        + " 2027-04-06",
    "New Year's Day,                       2025-12-01, 2026-01-01, 2026-01-02, 2026-03-02,"
        + " 2025-12-02",
    "the day before a long weekend,        2026-05-22, 2026-06-22, 2026-06-22, 2026-08-24,"
        + " 2026-05-26"
  })
  void knownDatesShouldComeOut(
      String name,
      LocalDate received,
      LocalDate due,
      LocalDate outer,
      LocalDate extended,
      LocalDate ackBy) {
    assertThat(Deadlines.of(at(received, LocalTime.NOON)))
        .as(name)
        .isEqualTo(new DueDates(received, due, outer, extended, ackBy));
  }

  @ParameterizedTest(name = "{0} is {1} in Amsterdam")
  @CsvSource({
    "2026-03-28T22:59:59Z, 2026-03-28",
    "2026-03-28T23:00:00Z, 2026-03-29",
    "2026-03-29T00:59:59Z, 2026-03-29",
    "2026-03-29T01:00:00Z, 2026-03-29",
    "2026-03-29T21:59:59Z, 2026-03-29",
    "2026-03-29T22:00:00Z, 2026-03-30",
    "2026-10-24T21:59:59Z, 2026-10-24",
    "2026-10-24T22:00:00Z, 2026-10-25",
    "2026-10-25T22:59:59Z, 2026-10-25",
    "2026-10-25T23:00:00Z, 2026-10-26"
  })
  void theDayOfReceiptShouldBeTheDayInAmsterdamAlsoWhenTheClockIsChanged(
      Instant receipt, LocalDate day) {
    assertThat(Deadlines.of(receipt).received()).isEqualTo(day);
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(ZONE).toInstant();
  }
}
