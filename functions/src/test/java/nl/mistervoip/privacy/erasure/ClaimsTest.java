package nl.mistervoip.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the company needs for a claim stays until it is settled (GDPR Art. 17(3)(e)). */
class ClaimsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final int DEBTOR = 300_001;
  private static final String LINE = "+31850003001";

  private final InMemoryLandscape company = new InMemoryLandscape();
  private final TickingClock clock = TickingClock.at(NOW);
  private final World world =
      new World(
          company,
          new CustomerRef(
              Integer.toString(DEBTOR), List.of("mister-voip", "mister-voip-abonnementen")),
          Language.NL,
          clock);

  ClaimsTest() {
    put("customers", Map.of("relation_ended_on", "2026-11-23"));
    put("contracts", Map.of("contract_number", "C-1", "ended_on", "2026-11-23"));
    put("collection-files", Map.of("file_number", "D-1", "claim_cents", 4_200));
    put(
        "identifiers",
        Map.of(
            "identifier_key",
            "number#1",
            "type",
            "number",
            "value",
            LINE,
            "valid_from",
            "2020-01-01",
            "valid_until",
            "2026-11-23"));
  }

  @Test
  void whatADebtorOwesShouldStayWhenTheContractEndedYesterday() {
    assertThat(world.plan().summary())
        .containsEntry("customers/at-contract-end", 1L)
        .containsEntry("contracts/at-contract-end", 1L)
        .containsEntry("collection-files/at-contract-end", 1L);
    world.run();
    assertThat(company.all("customers")).hasSize(1);
    assertThat(company.all("contracts")).hasSize(1);
    assertThat(company.all("collection-files")).hasSize(1);
    assertThat(new String(Json.write(world.letter()), StandardCharsets.UTF_8))
        .contains("GDPR 17(3)(e)", "vordering");
  }

  @Test
  void itShouldGoByItselfOnceTheClaimIsSettled() {
    world.run();
    put("customers", Map.of("relation_ended_on", "2026-11-23", "settled_on", "2026-11-23"));
    put(
        "contracts",
        Map.of("contract_number", "C-1", "ended_on", "2026-11-23", "settled_on", "2026-11-23"));
    put(
        "collection-files",
        Map.of("file_number", "D-1", "claim_cents", 4_200, "settled_on", "2026-11-23"));
    world.replay("REPLAY-2026-11-24-0a1b2c", ReplayMode.LAPSED);
    assertThat(company.all("collection-files")).isEmpty();
    assertThat(company.all("contracts")).isEmpty();
    assertThat(company.all("customers")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"claim_open", "nuisance_investigation", "nuisance_hold", "legal_hold", "on_claim"})
  void aCallThatIsLookedIntoShouldStayWhateverTheHoldIsCalled(String hold) {
    call("2024-01-01", Map.of(hold, true));
    assertThat(world.plan().summary()).containsEntry("call-records/held", 1L);
    world.run();
    assertThat(company.all("call-records")).hasSize(1);
  }

  @Test
  void callsOfAnUnpaidInvoiceShouldStayFiveYearsAtMost() {
    call("2026-01-01", Map.of("invoice_unpaid", true));
    assertThat(world.plan().summary()).containsEntry("call-records/kept", 1L);
    call("2021-11-23", Map.of("invoice_unpaid", true));
    assertThat(world.plan().summary()).containsEntry("call-records/erased", 1L);
    call("2026-01-01", Map.of("invoice_unpaid", false));
    assertThat(world.plan().summary()).containsEntry("call-records/erased", 1L);
  }

  private void call(String invoiced, Map<String, Object> more) {
    Map<String, Object> row = new TreeMap<>(more);
    row.put("line", LINE);
    row.put("started_at", "2021-10-30T20:00:00.000Z");
    row.put("invoiced_on", invoiced);
    row.put("retention_shard", "5");
    company.put("call-records", row);
  }

  private void put(String store, Map<String, Object> fields) {
    Map<String, Object> row = new TreeMap<>(fields);
    row.put("customer_number", DEBTOR);
    row.put("retention_shard", "1");
    company.put(store, row);
  }
}
