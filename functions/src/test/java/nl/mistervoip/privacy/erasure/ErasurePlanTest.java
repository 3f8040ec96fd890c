package nl.mistervoip.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.ItemKey;
import nl.mistervoip.privacy.platform.Json;
import org.junit.jupiter.api.Test;

class ErasurePlanTest {
  private static final ItemDecision GO = new ItemDecision.EraseNow();
  private static final ItemDecision CUT =
      new ItemDecision.ReduceNow(
          List.of("amount", "id"), Optional.of(LocalDate.parse("2033-12-31")), "AWR 52(4)");
  private static final ItemDecision STAY =
      new ItemDecision.Keep(Optional.of(LocalDate.parse("2026-09-01")), "Tw 11.5(2)");

  @Test
  void theDigestShouldNotDependOnTheOrderOfReading() {
    List<PlannedItem> items =
        new ArrayList<>(List.of(line("1", GO), line("2", CUT), line("3", GO)));
    String digest = digest(items);
    Collections.reverse(items);
    assertThat(digest(items)).isEqualTo(digest).matches("[0-9a-f]{64}");
  }

  @Test
  void theDigestShouldChangeWithEverythingThatIsToBeDone() {
    String digest = digest(List.of(line("1", GO), line("2", CUT)));
    assertThat(digest(List.of(line("1", GO)))).isNotEqualTo(digest);
    assertThat(digest(List.of(line("1", GO), line("2", GO)))).isNotEqualTo(digest);
    assertThat(digest(List.of(line("1", GO), line("2", STAY)))).isNotEqualTo(digest);
    assertThat(digest(List.of(line("1", GO), line("2", CUT), line("3", GO)))).isNotEqualTo(digest);
    assertThat(digest(List.of(line("1", GO), new PlannedItem(key("2"), "other", CUT))))
        .isNotEqualTo(digest);
    assertThat(new ErasurePlan("2", List.of(store("1", GO), store("2", CUT))).digest())
        .isNotEqualTo(new ErasurePlan("1", List.of(store("1", GO), store("2", CUT))).digest());
  }

  @Test
  void theDigestShouldChangeWhenAHoldOrAnotherGroundAppears() {
    String digest = digest(List.of(line("1", GO), line("2", STAY)));
    assertThat(digest(List.of(line("1", GO), line("2", new ItemDecision.Held("dispute")))))
        .isNotEqualTo(digest);
    assertThat(digest(List.of(line("1", GO), line("2", new ItemDecision.AtContractEnd("b")))))
        .isNotEqualTo(digest);
    assertThat(digest(List.of(line("1", GO)))).isNotEqualTo(digest);
  }

  @Test
  void theDigestShouldOutliveOneMoreRecordThatStaysAnyway() {
    ItemDecision later = new ItemDecision.Keep(Optional.empty(), "Tw 11.5(2)");
    assertThat(digest(List.of(line("1", GO), line("2", STAY), line("3", later))))
        .isEqualTo(digest(List.of(line("1", GO), line("2", STAY))));
  }

  @Test
  void theSummaryShouldCountPerStoreAndOutcome() {
    ErasurePlan plan =
        new ErasurePlan(
            "1",
            List.of(
                new StorePlan("calls", List.of(line("1", GO), line("2", GO), line("3", STAY))),
                new StorePlan("invoices", List.of(line("1", CUT))),
                new StorePlan("empty", List.of())));
    assertThat(plan.summary())
        .isEqualTo(Map.of("calls/erased", 2L, "calls/kept", 1L, "invoices/reduced", 1L));
  }

  @Test
  void everyDecisionShouldSurviveTheVault() {
    for (ItemDecision decision :
        List.of(
            GO, CUT, STAY, new ItemDecision.AtContractEnd("b"), new ItemDecision.Held("claim"))) {
      PlannedItem line = line("+31610000001", decision);
      assertThat(Json.read(Json.write(line), PlannedItem.class)).isEqualTo(line);
      assertThat(line.toString()).doesNotContain("31610000001");
    }
  }

  private static String digest(List<PlannedItem> items) {
    return new ErasurePlan("1", List.of(new StorePlan("calls", items))).digest();
  }

  private static StorePlan store(String id, ItemDecision decision) {
    return new StorePlan("store-" + id, List.of(line(id, decision)));
  }

  private static PlannedItem line(String id, ItemDecision decision) {
    return new PlannedItem(key(id), "digest-of-" + id, decision);
  }

  private static ItemKey key(String id) {
    return new ItemKey(new TreeMap<>(Map.of("customer", "C-1", "id", id)));
  }
}
