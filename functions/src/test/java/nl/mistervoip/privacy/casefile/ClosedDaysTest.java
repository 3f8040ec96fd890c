package nl.mistervoip.privacy.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.mistervoip.privacy.casefile.ClosedDays.ClosedDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosedDaysTest {
  /** Thursday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

  private static ClosedDay day(String day) {
    return new ClosedDay(LocalDate.parse(day), "Brugdag", "Bridging day");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-06", "2026-05-15", "2028-03-03"})
  void aWorkingDayToComeShouldFit(String day) {
    assertThat(ClosedDays.NONE.faultsOfAdding(day(day), TODAY)).isEmpty();
    ClosedDays with = ClosedDays.NONE.with(day(day), TODAY);
    assertThat(with.faults()).isEmpty();
    assertThat(with.desk().isOpen(LocalDate.parse(day))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-05, today has begun",
    "2026-03-04, yesterday",
    "2028-03-06, more than two years ahead",
    "2026-03-07, Saturday",
    "2026-04-06, Easter Monday",
    "2026-12-25, Christmas"
  })
  void anyOtherDayShouldNot(String day, String why) {
    assertThat(ClosedDays.NONE.faultsOfAdding(day(day), TODAY)).as(why).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "<b>dicht</b>",
        "{day}",
        "kijk op evil.example",
        "twee\nregels",
        "\u202Eomgekeerd",
        "Een naam van meer dan veertig tekens, dus te lang"
      })
  void aNameThatIsNoLineOfPlainWordsShouldNot(String name) {
    ClosedDay nl = new ClosedDay(LocalDate.of(2026, 5, 15), name, "Bridging day");
    ClosedDay en = new ClosedDay(LocalDate.of(2026, 5, 15), "Brugdag", name);
    assertThat(ClosedDays.NONE.faultsOfAdding(nl, TODAY)).isNotEmpty();
    assertThat(ClosedDays.NONE.faultsOfAdding(en, TODAY)).isNotEmpty();
    assertThat(new ClosedDays(List.of(nl)).faults()).isNotEmpty();
  }

  @Test
  void aDayShouldBeSetOnceAndNoMoreThanFortyOfThem() {
    ClosedDays one = ClosedDays.NONE.with(day("2026-05-15"), TODAY);
    assertThat(one.faultsOfAdding(day("2026-05-15"), TODAY)).isNotEmpty();
    assertThat(new ClosedDays(List.of(day("2026-05-15"), day("2026-05-15"))).faults()).isNotEmpty();
    List<ClosedDay> many =
        IntStream.range(0, 120)
            .mapToObj(n -> LocalDate.of(2026, 6, 1).plusDays(n))
            .filter(nl.mistervoip.privacy.request.DeskDays::isWorkingDay)
            .limit(ClosedDays.MOST)
            .map(n -> new ClosedDay(n, "Dicht", "Closed"))
            .toList();
    ClosedDays full = new ClosedDays(many);
    assertThat(full.faults()).isEmpty();
    assertThat(full.faultsOfAdding(day("2027-05-17"), TODAY)).isNotEmpty();
  }

  @Test
  void aDayOfSomeWeeksAgoShouldStayForLettersThatWaitAndOneOfLongAgoShouldGo() {
    ClosedDays past = new ClosedDays(List.of(day("2026-02-20"), day("2025-11-20")));
    ClosedDays after = past.with(day("2026-05-15"), TODAY).without(day("2026-05-15").day(), TODAY);
    assertThat(after.days()).containsExactly(day("2026-02-20"));
  }
}
