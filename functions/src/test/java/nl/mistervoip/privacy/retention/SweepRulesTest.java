package nl.mistervoip.privacy.retention;

import static nl.mistervoip.privacy.testing.ItemFixture.item;
import static nl.mistervoip.privacy.testing.StoreFixture.aStore;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Moment;
import nl.mistervoip.privacy.datamap.Retention;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.retention.SweepRules.Verdict;
import nl.mistervoip.privacy.testing.StoreFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepRulesTest {
  @ParameterizedTest(name = "{0} + {1}, last day {2}")
  @CsvSource({
    // Plain months and days.
    "2026-01-15, P6M, 2026-07-15",
    "2026-01-15, P90D, 2026-04-15",
    // The month has no such day: its last one.
    "2025-08-31, P6M, 2026-02-28",
    "2023-08-31, P6M, 2024-02-29",
    // 29 February.
    "2024-02-29, P1Y, 2025-02-28",
    "2024-02-29, P2Y, 2026-02-28",
    "2024-02-29, P4Y, 2028-02-29",
    "2023-12-01, P90D, 2024-02-29",
    "2024-12-01, P90D, 2025-03-01",
    // Summer time begins and ends: a day is a day.
    "2026-03-28, P1D, 2026-03-29",
    "2026-10-24, P1D, 2026-10-25",
    // No term at all: the day itself is the last.
    "2026-03-05, P0D, 2026-03-05"
  })
  void anItemShouldStayOneDayBeforeAndOnItsLastDayAndGoTheDayAfter(
      String from, String term, String lastDay) {
    Store store = aStore("tickets").keptFor(Period.parse(term)).build();
    assertBoundary(store, from, LocalDate.parse(lastDay));
  }

  @ParameterizedTest
  @CsvSource({"2019-01-01, 2026-12-31", "2019-12-31, 2026-12-31", "2020-01-01, 2027-12-31"})
  void aBookYearShouldCountFromItsEnd(String invoiced, String lastDay) {
    Store store = aStore("invoices").keptFromBookYear(Period.ofYears(7)).build();
    assertBoundary(store, invoiced, LocalDate.parse(lastDay));
  }

  @ParameterizedTest(name = "book year to {0}, invoiced on {1}, last day {2}")
  @CsvSource({
    "--06-30, 2019-06-30, 2026-06-30",
    "--06-30, 2019-07-01, 2027-06-30",
    "--03-31, 2019-03-31, 2026-03-31",
    "--03-31, 2019-04-01, 2027-03-31",
    // The last day of February: in leap years the 29th.
    "--02-29, 2021-02-28, 2028-02-28",
    "--02-29, 2021-03-01, 2029-02-28",
    "--02-29, 2020-02-29, 2027-02-28",
    "--02-29, 2020-03-01, 2028-02-28"
  })
  void aBookYearThatIsNoCalendarYearShouldCountFromItsOwnEnd(
      String ends, String invoiced, String lastDay) {
    Store store =
        aStore("invoices").keptFromBookYear(Period.ofYears(7)).bookYearEnding(ends).build();
    assertBoundary(store, invoiced, LocalDate.parse(lastDay));
  }

  @ParameterizedTest
  @CsvSource({"2015-12-31, 2025-12-31", "2016-01-01, 2026-12-31", "2016-02-29, 2026-12-31"})
  void anInvoiceOfTheOneStopShopShouldBeKeptTenYears(String invoiced, String lastDay) {
    Store store = oneStopShop();
    LocalDate last = LocalDate.parse(lastDay);
    Item item = item(store, Map.of("at", invoiced, "oss", true));
    assertThat(SweepRules.judge(RetentionRule.ofItems(store), item, false, last.minusDays(1)))
        .isEqualTo(Verdict.NOT_DUE);
    assertThat(SweepRules.judge(RetentionRule.ofItems(store), item, false, last))
        .isEqualTo(Verdict.NOT_DUE);
    assertThat(SweepRules.judge(RetentionRule.ofItems(store), item, false, last.plusDays(1)))
        .isEqualTo(Verdict.DUE);
  }

  @Test
  void anInvoiceWhoseOneStopShopFlagIsNotSetShouldBeKeptSevenYears() {
    Store store = oneStopShop();
    LocalDate due = LocalDate.parse("2023-01-01");
    assertBoundary(store, "2015-06-01", due.minusDays(1));
    Item no = item(store, Map.of("at", "2015-06-01", "oss", false));
    assertThat(SweepRules.judge(RetentionRule.ofItems(store), no, false, due))
        .isEqualTo(Verdict.DUE);
    assertThat(DataMapLoader.bundled().store("invoices").retention().longer())
        .contains(new Retention.Longer("vat_one_stop_shop", Period.ofYears(10)));
  }

  private static Store oneStopShop() {
    return aStore("invoices")
        .keptFromBookYear(Period.ofYears(7))
        .keptLongerWith("oss", Period.ofYears(10))
        .build();
  }

  @Test
  void aMomentShouldCountAsItsDayInAmsterdam() {
    Store store =
        aStore("sessions").from("at", Moment.Form.INSTANT).keptFor(Period.ofDays(90)).build();
    assertBoundary(store, "2026-01-14T22:59:59Z", LocalDate.parse("2026-04-14"));
    assertBoundary(store, "2026-01-14T23:00:00Z", LocalDate.parse("2026-04-15"));
    assertBoundary(store, "2026-07-14T22:00:00Z", LocalDate.parse("2026-10-13"));
  }

  @Test
  void secondsShouldCountAsTheirDayInAmsterdam() {
    Store store =
        aStore("logs").from("at", Moment.Form.EPOCH_SECONDS).keptFor(Period.ofDays(1)).build();
    // 2026-01-14T23:00:00Z
    assertThat(verdict(store, 1768431600L, "2026-01-16")).isEqualTo(Verdict.NOT_DUE);
    assertThat(verdict(store, 1768431600L, "2026-01-17")).isEqualTo(Verdict.DUE);
  }

  @Test
  void aHoldShouldStopWhatIsDueAndNothingElse() {
    Store store = aStore("tickets").heldBy("dispute").build();
    LocalDate lastDay = LocalDate.parse("2026-07-15");
    Item item = item(store, Map.of("at", "2026-01-15", "dispute", true));
    assertThat(SweepRules.judge(RetentionRule.ofItems(store), item, true, lastDay))
        .isEqualTo(Verdict.NOT_DUE);
    assertThat(SweepRules.judge(RetentionRule.ofItems(store), item, true, lastDay.plusDays(1)))
        .isEqualTo(Verdict.HELD);
    assertThat(SweepRules.judge(RetentionRule.ofItems(store), item, false, lastDay.plusDays(1)))
        .isEqualTo(Verdict.DUE);
  }

  @Test
  void anItemWhoseTermDoesNotRunOrCannotBeReadShouldStay() {
    Store store = aStore("tickets").build();
    LocalDate far = LocalDate.parse("2999-01-01");
    assertThat(SweepRules.judge(RetentionRule.ofItems(store), item(store, Map.of()), false, far))
        .isEqualTo(Verdict.NOT_DUE);
    assertThat(
            SweepRules.judge(
                RetentionRule.ofItems(store), item(store, Map.of("at", "2026-02-30")), false, far))
        .isEqualTo(Verdict.UNREADABLE);
  }

  @Property
  void theRuleShouldAgreeWithTheBoundThatTheIndexIsReadWith(
      @ForAll @IntRange(min = 0, max = 9000) int day,
      @ForAll @IntRange(min = 0, max = 120) int months,
      @ForAll boolean fiscal,
      @ForAll @IntRange(min = 1, max = 12) int yearEnd,
      @ForAll @IntRange(min = -3, max = 3) int around) {
    StoreFixture fixture = aStore("any");
    Period term = Period.ofMonths(months);
    fixture.bookYearEnding("--%02d-%d".formatted(yearEnd, Month.of(yearEnd).maxLength()));
    Store store = (fiscal ? fixture.keptFromBookYear(term) : fixture.keptFor(term)).build();
    LocalDate trigger = LocalDate.parse("2010-01-01").plusDays(day);
    LocalDate asked = store.retention().keptUntil(trigger).plusDays(around);
    boolean due = verdict(store, trigger.toString(), asked.toString()) == Verdict.DUE;
    assertThat(due).isEqualTo(trigger.isBefore(store.retention().cutoff(asked)));
  }

  private static void assertBoundary(Store store, String from, LocalDate lastDay) {
    assertThat(verdict(store, from, lastDay.minusDays(1).toString())).isEqualTo(Verdict.NOT_DUE);
    assertThat(verdict(store, from, lastDay.toString())).isEqualTo(Verdict.NOT_DUE);
    assertThat(verdict(store, from, lastDay.plusDays(1).toString())).isEqualTo(Verdict.DUE);
  }

  private static Verdict verdict(Store store, Object trigger, String day) {
    return SweepRules.judge(
        RetentionRule.ofItems(store),
        item(store, Map.of("at", trigger)),
        false,
        LocalDate.parse(day));
  }
}
