package nl.mistervoip.privacy.datamap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RetentionTest {
  @Test
  void anInvoiceShouldBeKeptSevenYearsFromTheEndOfItsBookYear() {
    Retention books = retention(Period.ofYears(7), true);

    assertThat(books.keptUntil(LocalDate.parse("2023-01-01"))).isEqualTo("2030-12-31");
    assertThat(books.keptUntil(LocalDate.parse("2023-12-31"))).isEqualTo("2030-12-31");
    assertThat(books.cutoff(LocalDate.parse("2030-12-31"))).isEqualTo("2023-01-01");
    assertThat(books.cutoff(LocalDate.parse("2031-01-01"))).isEqualTo("2024-01-01");
  }

  @Test
  void aTermThatEndsOnADayThatDoesNotExistShouldEndOnTheLastDayOfThatMonth() {
    assertThat(retention(Period.ofMonths(6), false).keptUntil(LocalDate.parse("2025-08-31")))
        .isEqualTo("2026-02-28");
  }

  @Property(tries = 400)
  void anItemShouldBeDueExactlyWhenItsLastDayHasPassed(
      @ForAll @IntRange(min = 0, max = 5000) int trigger,
      @ForAll @IntRange(min = 0, max = 5000) int later,
      @ForAll @IntRange(min = 0, max = 9) int years,
      @ForAll @IntRange(min = 0, max = 100) int days,
      @ForAll boolean fiscalYear) {
    Retention retention = retention(Period.of(years, days % 7, days), fiscalYear);
    LocalDate triggered = LocalDate.parse("2015-01-01").plusDays(trigger);
    LocalDate today = triggered.plusDays(later);

    assertThat(triggered.isBefore(retention.cutoff(today)))
        .isEqualTo(retention.keptUntil(triggered).isBefore(today));
  }

  private static Retention retention(Period term, boolean fiscalYear) {
    return new Retention(
        new Moment("day", Moment.Form.DATE),
        term,
        fiscalYear,
        new Ground("law", new Wording("grond", "ground")),
        List.of(),
        "by-retention",
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
