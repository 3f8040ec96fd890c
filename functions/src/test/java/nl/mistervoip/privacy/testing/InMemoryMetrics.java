package nl.mistervoip.privacy.testing;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import nl.mistervoip.privacy.platform.Metric;
import nl.mistervoip.privacy.platform.Metrics;
import nl.mistervoip.privacy.request.Right;

/** Metrics that can be looked at: the last count of each name, and their sums. */
public final class InMemoryMetrics implements Metrics {
  private final Map<String, Long> last = new TreeMap<>();
  private final Map<String, Long> sums = new TreeMap<>();

  @Override
  public void record(Map<Metric, Long> counts, Instant at) {
    counts.forEach((metric, count) -> add(metric.wireName(), count));
  }

  @Override
  public void record(Metric metric, Right right, Instant at) {
    add(metric.wireName() + "/" + right.wireName(), 1L);
  }

  private void add(String name, Long count) {
    last.put(name, count);
    sums.merge(name, count, Long::sum);
  }

  /**
   * What was recorded.
   *
   * @return the last count by name; of a metric per right by name, slash and right
   */
  public Map<String, Long> last() {
    return Map.copyOf(last);
  }

  /**
   * What was recorded in all.
   *
   * @return the sum of all counts by name
   */
  public Map<String, Long> sums() {
    return Map.copyOf(sums);
  }
}
