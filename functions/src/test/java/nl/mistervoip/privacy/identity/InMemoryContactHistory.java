package nl.mistervoip.privacy.identity;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.request.CaseId;

/** The history in memory. */
final class InMemoryContactHistory implements ContactHistory {
  private final Map<String, Map<CaseId, Instant>> rows = new HashMap<>();

  private Runnable afterReading = () -> {};

  /** Lets another case come in between, after the next reading. */
  void afterReading(Runnable other) {
    afterReading = other;
  }

  @Override
  public synchronized Map<CaseId, Instant> of(ContactPoint point) {
    Map<CaseId, Instant> read = Map.copyOf(rows.getOrDefault(ContactPoints.plain(point), Map.of()));
    Runnable other = afterReading;
    afterReading = () -> {};
    other.run();
    return read;
  }

  @Override
  public synchronized boolean claim(
      ContactPoint point, CaseId id, PolicyDocument.ContactRules rules, Instant now) {
    Map<CaseId, Instant> asked =
        rows.computeIfAbsent(ContactPoints.plain(point), any -> new HashMap<>());
    boolean may = asked.containsKey(id) || ContactHistory.free(asked, rules, now);
    if (may) {
      asked.putIfAbsent(id, now);
    }
    return may;
  }
}
