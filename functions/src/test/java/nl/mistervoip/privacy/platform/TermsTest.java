package nl.mistervoip.privacy.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {
  @ParameterizedTest
  @CsvSource({
    // a common day, summer and winter
    "2024-11-26T10:00:00Z, P2Y, 2026-11-26, 2026-11-26T23:00:00Z",
    "2024-06-30T10:00:00Z, P2Y, 2026-06-30, 2026-06-30T22:00:00Z",
    // late in the evening it is already the next day in Amsterdam
    "2024-11-26T23:30:00Z, P2Y, 2026-11-27, 2026-11-27T23:00:00Z",
    // a leap day has no second anniversary: the last day of that month
    "2024-02-29T10:00:00Z, P2Y, 2026-02-28, 2026-02-28T23:00:00Z",
    "2023-02-28T10:00:00Z, P5Y, 2028-02-28, 2028-02-28T23:00:00Z",
    "2024-02-29T10:00:00Z, P4Y, 2028-02-29, 2028-02-29T23:00:00Z",
    // the clock goes back within the last day
    "2024-09-25T10:00:00Z, P30D, 2024-10-25, 2024-10-25T22:00:00Z",
    "2024-09-27T10:00:00Z, P30D, 2024-10-27, 2024-10-27T23:00:00Z"
  })
  void aTermShouldEndWithItsLastDayInAmsterdam(
      Instant from, Period term, LocalDate last, Instant end) {
    assertThat(Terms.lastDay(from, term)).isEqualTo(last);
    assertThat(Terms.over(from, term, end.minusMillis(1))).isFalse();
    assertThat(Terms.over(from, term, end)).isTrue();
    assertThat(Terms.expiry(from, term)).isEqualTo(end.getEpochSecond());
  }
}
