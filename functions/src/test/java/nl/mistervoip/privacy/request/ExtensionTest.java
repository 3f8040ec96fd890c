package nl.mistervoip.privacy.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtensionTest {
  /** Due on Easter Sunday, by the rolled date on 7 April; at most until 5 June. */
  private static final DueDates DUE = Deadlines.of(Instant.parse("2026-03-05T10:00:00Z"));

  private static Extension.Outcome decide(String until, String now) {
    return Extension.decide(
        DUE, Extension.Ground.COMPLEXITY, LocalDate.parse(until), Instant.parse(now));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-06T09:00:00Z, true",
    // The last minute of the month in Amsterdam, summer time, and the first after it.
    "2026-04-05T21:59:59Z, true",
    "2026-04-05T22:00:00Z, false",
  })
  void moreTimeShouldBeDecidedWithinTheMonth(String now, boolean allowed) {
    assertThat(decide("2026-05-20", now))
        .isInstanceOf(allowed ? Extension.Outcome.Allowed.class : Extension.Outcome.TooLate.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-07, false",
    "2026-04-08, true",
    "2026-06-05, true",
    "2026-06-06, false",
  })
  void theNewDateShouldLieBeyondTheMonthAndWithinThree(String until, boolean allowed) {
    assertThat(decide(until, "2026-03-20T09:00:00Z") instanceof Extension.Outcome.Allowed)
        .isEqualTo(allowed);
  }

  @Test
  void aWrongDateShouldBeToldWhichAreRight() {
    assertThat(decide("2026-07-01", "2026-03-20T09:00:00Z"))
        .isEqualTo(new Extension.Outcome.NoSuchDate(DUE.dueOuter(), DUE.extended()));
  }

  @Property
  void whateverIsAllowedShouldLieWithinTheThreeMonthsOfTheLaw(
      @ForAll @IntRange(max = 4000) int day,
      @ForAll @IntRange(max = 140) int until,
      @ForAll @IntRange(max = 60) int decided) {
    Instant received = Instant.parse("2024-01-01T12:00:00Z").plusSeconds(86_400L * day);
    DueDates dates = Deadlines.of(received);
    LocalDate wanted = dates.received().plusDays(until);
    Instant now = received.plusSeconds(86_400L * decided);
    if (Extension.decide(dates, Extension.Ground.COMPLEXITY, wanted, now)
        instanceof Extension.Outcome.Allowed allowed) {
      assertThat(allowed.extension().until()).isAfter(dates.due());
      assertThat(allowed.extension().until()).isBeforeOrEqualTo(dates.extended());
      assertThat(now.atZone(Deadlines.ZONE).toLocalDate()).isBeforeOrEqualTo(dates.due());
    }
  }
}
