package nl.mistervoip.privacy.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.mistervoip.privacy.testing.TickingClock;

/** An audit in memory with everything around it. */
final class AuditScene {
  final InMemoryEntries entries = new InMemoryEntries();
  final InMemoryAnchors anchors = new InMemoryAnchors();
  final MacKey key = new HmacKey("the desk's key");
  final ChainedAudit audit = new ChainedAudit(entries, key);
  final TickingClock clock = TickingClock.atNow();

  private final Anchoring anchoring = new Anchoring(entries, anchors, key);
  private final ChainVerification verification = new ChainVerification(entries, anchors, key);

  /** Adds events to a chain, a minute apart. */
  void record(String chain, int events) {
    for (int i = 1; i <= events; i++) {
      Instant now = clock.advance(Duration.ofMinutes(1));
      audit.append(event(chain, "step-" + i, now.toString()), now);
    }
  }

  Anchor anchor() {
    return anchoring.anchor(clock.instant());
  }

  AuditReport verify() {
    return verification.verify(clock.instant());
  }

  static AuditLog.Event event(String chain, String name, String once) {
    return new AuditLog.Event(
        chain, name, "system", "GDPR 15", Map.of("count", "3", "digest", "abc"), once);
  }

  static AuditReport.Finding finding(Problem problem, String chain, long sequence) {
    return problem.at(chain, sequence);
  }
}
