package nl.mistervoip.privacy.erasure;

import static nl.mistervoip.privacy.testing.ItemFixture.item;
import static nl.mistervoip.privacy.testing.StoreFixture.aStore;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.Moment;
import nl.mistervoip.privacy.datamap.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionRulesTest {
  private static final Instant NOON = Instant.parse("2026-03-05T11:00:00Z");
  private static final Store TICKETS = aStore("tickets").heldBy("dispute", "restriction").build();
  private static final Store CONTRACTS = aStore("contracts").neededUntil("ended").build();
  private static final Store CLAIMABLE =
      aStore("contracts").neededUntil("ended").claimableUntil("settled").build();
  private static final Store CALLS =
      aStore("call-records").from("invoice_date", Moment.Form.DATE).neededWithinTerm().build();
  private static final Store INVOICES =
      aStore("invoices")
          .from("invoice_date", Moment.Form.DATE)
          .keptFromBookYear(Period.ofYears(7))
          .reducedTo("amount", "invoice_date", "number")
          .build();

  @Test
  void whatNothingJustifiesShouldGo() {
    assertThat(decide(TICKETS, Map.of("at", "2026-03-04"))).isEqualTo(new ItemDecision.EraseNow());
  }

  @Test
  void aHoldShouldWinAndBeNamed() {
    assertThat(held(TICKETS, Map.of("dispute", false, "restriction", true)))
        .isEqualTo(new ItemDecision.Held("restriction"));
    assertThat(held(CONTRACTS, Map.of("dispute", true, "ended", "2020-01-01")))
        .isEqualTo(new ItemDecision.Held("unknown"));
    assertThat(held(INVOICES, Map.of("invoice_date", "2001-01-01")))
        .isInstanceOf(ItemDecision.Held.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "2026-03-06",
        "2026-03-05",
        "2026-03-05T11:00:01Z",
        "someday",
        "2026-02-30"
      })
  void aContractShouldStayUntilItsEndHasComeAndAlsoWhenThatIsNotReadable(String ended) {
    assertThat(decide(CONTRACTS, Map.of("ended", ended)))
        .isEqualTo(new ItemDecision.AtContractEnd("GDPR 6(1)(b)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-04", "2026-03-05T11:00:00Z", "2026-03-05T12:00:00+01:00"})
  void anEndedContractShouldGo(String ended) {
    assertThat(decide(CONTRACTS, Map.of("ended", ended))).isEqualTo(new ItemDecision.EraseNow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-03-05", "2027-01-01", "not yet"})
  void whatIsNotSettledShouldStayForClaimsAlthoughTheContractEnded(String settled) {
    Map<String, String> ended = Map.of("ended", "2026-03-04", "settled", settled);
    assertThat(decide(CLAIMABLE, ended)).isEqualTo(new ItemDecision.AtContractEnd("GDPR 17(3)(e)"));
    assertThat(decide(CLAIMABLE, Map.of("ended", "2026-03-04")))
        .isEqualTo(new ItemDecision.AtContractEnd("GDPR 17(3)(e)"));
  }

  @Test
  void aRunningContractShouldBeTheGroundBeforeItsSettlement() {
    assertThat(decide(CLAIMABLE, Map.of("settled", "2020-01-01")))
        .isEqualTo(new ItemDecision.AtContractEnd("GDPR 6(1)(b)"));
  }

  @Test
  void whatHasEndedAndIsSettledShouldGo() {
    assertThat(decide(CLAIMABLE, Map.of("ended", "2026-03-01", "settled", "2026-03-04")))
        .isEqualTo(new ItemDecision.EraseNow());
  }

  @Test
  void aContractWithoutAnEndShouldStay() {
    assertThat(decide(CONTRACTS, Map.of())).isInstanceOf(ItemDecision.AtContractEnd.class);
  }

  @ParameterizedTest
  @CsvSource({"2025-09-05,2026-03-05", "2025-09-06,2026-03-06", "2025-12-31,2026-06-30"})
  void callDataShouldStayThroughTheLastDayOfItsTerm(String invoiced, String until) {
    assertThat(decide(CALLS, Map.of("invoice_date", invoiced)))
        .isEqualTo(new ItemDecision.Keep(Optional.of(LocalDate.parse(until)), "Tw 11.5(2)"));
  }

  @Test
  void callDataShouldGoTheDayAfterItsTerm() {
    assertThat(decide(CALLS, Map.of("invoice_date", "2025-09-04")))
        .isEqualTo(new ItemDecision.EraseNow());
  }

  @Test
  void callDataWhoseTermDoesNotRunYetShouldStayWithoutADate() {
    assertThat(decide(CALLS, Map.of()))
        .isEqualTo(new ItemDecision.Keep(Optional.empty(), "Tw 11.5(2)"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01,2033-12-31",
    "2025-12-31,2032-12-31",
    "2024-02-29,2031-12-31",
    "2019-01-01,2026-12-31"
  })
  void anInvoiceShouldBeCutAndKeptSevenYearsAfterItsBookYear(String date, String until) {
    assertThat(decide(INVOICES, Map.of("invoice_date", date)))
        .isEqualTo(
            new ItemDecision.ReduceNow(
                List.of("amount", "customer", "id", "invoice_date", "number"),
                Optional.of(LocalDate.parse(until)),
                "AWR 52(4)"));
  }

  @Test
  void anInvoiceWhoseTermHasEndedShouldGo() {
    assertThat(decide(INVOICES, Map.of("invoice_date", "2018-12-31")))
        .isEqualTo(new ItemDecision.EraseNow());
  }

  @Test
  void theDayShouldChangeAtMidnightInAmsterdam() {
    Map<String, String> invoiced = Map.of("invoice_date", "2025-09-05");
    assertThat(at(CALLS, invoiced, "2026-03-05T22:59:59Z")).isInstanceOf(ItemDecision.Keep.class);
    assertThat(at(CALLS, invoiced, "2026-03-05T23:00:00Z"))
        .isInstanceOf(ItemDecision.EraseNow.class);
  }

  private static ItemDecision decide(Store store, Map<String, ?> fields) {
    return DecisionRules.decide(store, item(store, fields), false, NOON);
  }

  private static ItemDecision held(Store store, Map<String, ?> fields) {
    return DecisionRules.decide(store, item(store, fields), true, NOON);
  }

  private static ItemDecision at(Store store, Map<String, ?> fields, String moment) {
    return DecisionRules.decide(store, item(store, fields), false, Instant.parse(moment));
  }
}
