package nl.mistervoip.privacy.testing;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import nl.mistervoip.privacy.platform.Metrics;

/** Metrics that can be looked at: the last count of each name. */
public final class InMemoryMetrics implements Metrics {
  private final Map<String, Long> last = new TreeMap<>();

  @Override
  public void record(Map<String, Long> counts, Instant at) {
    last.putAll(counts);
  }

  /**
   * What was recorded.
   *
   * @return the last count by name
   */
  public Map<String, Long> last() {
    return Map.copyOf(last);
  }
}
