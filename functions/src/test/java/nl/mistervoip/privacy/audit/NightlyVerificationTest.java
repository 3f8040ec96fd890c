package nl.mistervoip.privacy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.testing.InMemoryAlarms;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

class NightlyVerificationTest {
  private static final Instant NOW = TickingClock.NOW;

  private final InMemoryEntries entries = new InMemoryEntries();
  private final InMemoryAnchors anchors = new InMemoryAnchors();
  private final HmacKey key = new HmacKey("key");
  private final ChainedAudit audit = new ChainedAudit(entries, key);
  private final InMemoryAlarms alarms = new InMemoryAlarms();
  private final NightlyVerification nightly =
      new NightlyVerification(new ChainVerification(entries, anchors, key), audit, alarms);

  private void happens(String chain, String event) {
    audit.append(
        new AuditLog.Event(chain, event, "system", "", Map.of(), event), NOW.minusSeconds(60));
  }

  private List<AuditTrail.Line> nights() {
    return audit.of(NightlyVerification.CHAIN);
  }

  @Test
  void aWholeAuditShouldBeWrittenDownWithItsCountsAndWakeNobody() {
    happens("MV-0000-0001", "case.opened");
    happens("MV-0000-0001", "case.closed");
    assertThat(nightly.run(NOW).intact()).isTrue();
    nightly.run(NOW.plusSeconds(5));
    assertThat(nights()).hasSize(1);
    assertThat(nights().getFirst().facts())
        .containsEntry("intact", "true")
        .containsEntry("entries", "2")
        .containsEntry("chains", "1")
        .containsEntry("findings", "0");
    assertThat(alarms.raised()).isEmpty();
    assertThat(nightly.run(NOW.plus(Duration.ofDays(1))).intact())
        .as("what the night wrote is part of what the next one verifies")
        .isTrue();
    assertThat(nights()).hasSize(2);
  }

  @Test
  void anAlteredEntryShouldWakeAPerson() {
    happens("MV-0000-0001", "case.opened");
    entries.tamper(
        "MV-0000-0001",
        1,
        stored -> new Stored(stored.chain(), 1, stored.entry(), "00", stored.mac()));
    assertThat(nightly.run(NOW).intact()).isFalse();
    assertThat(nights().getFirst().facts()).containsEntry("intact", "false");
    assertThat(alarms.raised())
        .extracting(alarm -> alarm.kind())
        .containsExactly("audit-not-intact");
  }
}
