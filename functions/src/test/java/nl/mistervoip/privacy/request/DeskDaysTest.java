package nl.mistervoip.privacy.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Executable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskDaysTest {
  /** Christmas Eve, a Thursday, and the Wednesday before New Year's Eve. */
  private static final DeskDays DAYS =
      new DeskDays(Set.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 30)));

  @ParameterizedTest
  @CsvSource({
    "2026-03-05, 2026-03-05, 0",
    "2026-03-05, 2026-03-04, 0",
    "2026-03-05, 2026-03-06, 1",
    "2026-03-06, 2026-03-08, 0",
    "2026-03-06, 2026-03-09, 1",
    "2026-03-05, 2026-03-12, 5",
    // Good Friday and Easter Monday.
    "2026-04-02, 2026-04-08, 2",
    // King's Day.
    "2026-04-24, 2026-04-28, 1"
  })
  void onlyWorkingDaysShouldCountFromTheDayAfter(LocalDate from, LocalDate until, int days) {
    assertThat(DeskDays.STANDARD.openDays(from, until)).isEqualTo(days);
    assertThat(DAYS.openDays(from, until)).isEqualTo(days);
  }

  @Test
  void aDayOnWhichTheCompanyIsClosedShouldNotCount() {
    LocalDate from = LocalDate.of(2026, 12, 23);
    LocalDate until = LocalDate.of(2026, 12, 31);
    assertThat(DeskDays.STANDARD.openDays(from, until)).isEqualTo(5);
    assertThat(DAYS.openDays(from, until)).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-23, 2026-12-23",
    "2026-12-24, 2026-12-23",
    "2026-12-27, 2026-12-23",
    "2026-12-28, 2026-12-28",
    "2026-12-30, 2026-12-29"
  })
  void whatFallsOnAClosedDayShouldBeDoneBefore(LocalDate day, LocalDate last) {
    assertThat(DAYS.lastOpenUpTo(day)).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    // Closed, two holidays and a Sunday follow.
    "2026-12-23, 2026-12-27",
    "2026-12-24, 2026-12-24",
    "2026-12-29, 2026-12-30",
    "2026-12-28, 2026-12-28",
    // An ordinary weekend.
    "2026-12-18, 2026-12-18"
  })
  void onlyBeforeAClosedDaySomebodyShouldLookAhead(LocalDate today, LocalDate ahead) {
    assertThat(DAYS.quietUntil(today)).isEqualTo(ahead);
  }

  @Property(tries = 300)
  void whateverIsClosedNobodyShouldBeAskedToAnswerAfterTheLastDayOfTheLaw(
      @ForAll @IntRange(min = 0, max = 3000) int received,
      @ForAll Set<@IntRange(min = 0, max = 120) Integer> closed) {
    LocalDate day = LocalDate.of(2024, 1, 1).plusDays(received);
    Set<LocalDate> days = new HashSet<>();
    closed.forEach(one -> days.add(day.plusDays(one)));
    DueDates due = Deadlines.of(day.atStartOfDay(Deadlines.ZONE).toInstant());
    DeskDays desk = new DeskDays(days);
    LocalDate by = desk.lastOpenUpTo(due.dueOuter());
    assertThat(by).isBeforeOrEqualTo(due.dueOuter());
    assertThat(desk.isOpen(by)).isTrue();
  }

  /** Reg. 1182/71 Art. 3(4) knows Saturdays, Sundays and public holidays and nobody's own days. */
  @ParameterizedTest
  @ValueSource(classes = {Deadlines.class, DueDates.class, Extension.class, Pause.class})
  void noDateOfTheLawShouldDependOnWhenTheCompanyIsClosed(Class<?> law) {
    Stream<Executable> all =
        Stream.concat(
            Arrays.stream(law.getDeclaredMethods()), Arrays.stream(law.getDeclaredConstructors()));
    assertThat(all.flatMap(one -> Arrays.stream(one.getParameterTypes())))
        .isNotEmpty()
        .doesNotContain(DeskDays.class);
  }
}
