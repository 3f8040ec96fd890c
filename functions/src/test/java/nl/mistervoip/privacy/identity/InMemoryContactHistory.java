package nl.mistervoip.privacy.identity;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.request.CaseId;

/** The history in memory. */
final class InMemoryContactHistory implements ContactHistory {
  private final Map<String, Map<CaseId, Instant>> rows = new HashMap<>();

  @Override
  public synchronized Map<CaseId, Instant> of(ContactPoint point) {
    return Map.copyOf(rows.getOrDefault(ContactPoints.plain(point), Map.of()));
  }

  @Override
  public synchronized void note(ContactPoint point, CaseId id, Instant now) {
    rows.computeIfAbsent(ContactPoints.plain(point), any -> new HashMap<>()).putIfAbsent(id, now);
  }
}
