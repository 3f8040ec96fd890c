package nl.mistervoip.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What any ledger must do, in memory or on the emulator. */
interface LedgerContract {
  Instant NOW = Instant.parse("2026-03-05T10:00:00Z");
  String PLAN = "a".repeat(64);
  String OTHER_PLAN = "b".repeat(64);

  Ledger ledger();

  @Test
  default void anEntryShouldComeBackAsItWasWritten() {
    Ledger ledger = ledger();
    LedgerEntry entry = entry("p1", "invoices", PLAN, 3);
    ledger.add(entry, NOW);
    assertThat(ledger.of("p1")).containsExactly(entry);
    assertThat(ledger.of("p2")).isEmpty();
  }

  @Test
  default void theFirstEntryOfAStoreAndPlanShouldStand() {
    Ledger ledger = ledger();
    LedgerEntry first = entry("p1", "invoices", PLAN, 3);
    ledger.add(first, NOW);
    ledger.add(entry("p1", "invoices", PLAN, 99), NOW.plusSeconds(60));
    assertThat(ledger.of("p1")).containsExactly(first);
  }

  @Test
  default void anotherStoreOrAnotherPlanShouldBeAnotherEntry() {
    Ledger ledger = ledger();
    ledger.add(entry("p1", "invoices", PLAN, 1), NOW);
    ledger.add(entry("p1", "tickets", PLAN, 2), NOW);
    ledger.add(entry("p1", "tickets", OTHER_PLAN, 3), NOW);
    assertThat(ledger.of("p1")).extracting(LedgerEntry::erased).containsExactly(1L, 2L, 3L);
  }

  @Test
  default void whatWasWrittenInASpanOfTimeShouldBeHandedOut() {
    Ledger ledger = ledger();
    ledger.add(entry("p1", "invoices", PLAN, 1), NOW.minusSeconds(1));
    ledger.add(entry("p1", "tickets", PLAN, 2), NOW);
    ledger.add(entry("p2", "tickets", PLAN, 3), NOW.plus(Duration.ofDays(70)));
    ledger.add(entry("p3", "tickets", PLAN, 4), NOW.plus(Duration.ofDays(70)).plusSeconds(1));
    List<Long> found = new ArrayList<>();
    ledger.between(NOW, NOW.plus(Duration.ofDays(70)), entry -> found.add(entry.erased()));
    assertThat(found).containsExactly(2L, 3L);
  }

  private static LedgerEntry entry(String pseudonym, String store, String plan, long erased) {
    return new LedgerEntry(
        pseudonym,
        "MV-7K3F-9Q2M",
        store,
        "2026-1",
        plan,
        erased,
        List.of(new LedgerEntry.Share("reduced", 2, "2033-12-31", "AWR 52(4)")));
  }
}
