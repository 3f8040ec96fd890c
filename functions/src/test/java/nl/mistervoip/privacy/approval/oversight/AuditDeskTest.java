package nl.mistervoip.privacy.approval.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mistervoip.privacy.approval.api.Call;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Role;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.audit.AuditSearch;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

class AuditDeskTest {
  private static final Instant NOW = TickingClock.NOW;
  private static final User AUDITOR = new User("auditor-1", Set.of(Role.AUDITOR));

  private final InMemoryAudit audit = new InMemoryAudit();
  private final AuditDesk desk = new AuditDesk(audit);
  private final SweepHistory sweeps = new SweepHistory(audit);

  private static Call call(Map<String, String> query) {
    return new Call("", query, JsonNodeFactory.instance.objectNode(), AUDITOR, NOW);
  }

  private void happened(String chain, String event, String actor, int daysAgo) {
    happened(chain, event, actor, daysAgo, Map.of());
  }

  private void happened(
      String chain, String event, String actor, int daysAgo, Map<String, String> facts) {
    audit.append(
        new AuditLog.Event(chain, event, actor, "GDPR 15", facts, event + actor),
        NOW.minus(Duration.ofDays(daysAgo)));
  }

  private List<String> found(Map<String, String> query) {
    return desk.find(call(query)).entries().stream().map(AuditSearch.Found::event).toList();
  }

  @Test
  void entriesShouldBeFoundByUserAndKindOfEventOverTheLastThirtyDays() {
    happened("MV-1", "approval.given", "officer-1", 1);
    happened("MV-2", "approval.refused", "officer-2", 2);
    happened("MV-2", "case.closed", "officer-1", 3);
    happened("MV-3", "approval.given", "officer-1", 40);
    assertThat(found(Map.of("event", "approval")))
        .containsExactly("approval.given", "approval.refused");
    assertThat(found(Map.of("actor", "officer-1")))
        .containsExactly("approval.given", "case.closed");
    assertThat(found(Map.of("actor", "officer-1", "from", "2026-01-01"))).hasSize(3);
    assertThat(found(Map.of("event", "appro"))).isEmpty();
  }

  @Test
  void oneCaseShouldBeShownWholeWhateverItsAge() {
    happened("MV-3", "case.opened", "system", 1000);
    happened("MV-3", "case.closed", "system", 900);
    assertThat(found(Map.of("chain", "MV-3")))
        .containsExactlyInAnyOrder("case.opened", "case.closed");
  }

  @Test
  void aPeriodThatIsTooLongShouldBeRefused() {
    assertThatThrownBy(() -> found(Map.of("from", "2020-01-01")))
        .isInstanceOf(ConsoleProblem.class)
        .hasMessageContaining("400 days");
  }

  @Test
  void theTableShouldHoldEveryFindWithItsFacts() {
    happened("MV-1", "approval.given", "@officer", 1, Map.of("digest", "abc", "round", "1"));
    String csv =
        new String(
            Base64.getDecoder().decode(desk.csv(call(Map.of())).body()), StandardCharsets.UTF_8);
    assertThat(csv.lines()).hasSize(2);
    assertThat(csv).contains("approval.given", "'@officer", "digest=abc");
  }

  @Test
  void sweepsShouldBeListedWithTheirCountsLatestFirst() {
    Map<String, String> planned =
        Map.of("day", "2026-03-01", "dry-run", "false", "map", "2026-4", "due", "7", "held", "2");
    happened("SWEEP-2026-03-01-a", "sweep.planned", "system", 4, planned);
    happened("SWEEP-2026-03-01-a", "approval.given", "officer-1", 3);
    happened("SWEEP-2026-03-01-a", "sweep.reported", "system", 3, Map.of("deleted", "6"));
    happened(
        "SWEEP-2026-03-04-b",
        "sweep.planned",
        "system",
        1,
        Map.of("day", "2026-03-04", "dry-run", "true", "due", "9", "held", "x"));
    happened("MV-1", "sweep.planned", "system", 1);
    List<SweepHistory.Sweep> found = sweeps.list(call(Map.of())).sweeps();
    assertThat(found)
        .extracting(SweepHistory.Sweep::sweepId)
        .containsExactly("SWEEP-2026-03-04-b", "SWEEP-2026-03-01-a");
    assertThat(found.getFirst().dryRun()).isTrue();
    assertThat(found.getFirst().held()).isZero();
    assertThat(found.getFirst().deleted()).isEmpty();
    assertThat(found.getLast().due()).isEqualTo(7);
    assertThat(found.getLast().deleted()).contains(6L);
    assertThat(found.getLast().released()).containsExactly("officer-1");
  }
}
