package nl.mistervoip.privacy.platform;

import java.time.Instant;
import java.util.Map;

/** Numbers for the operator's dashboard. They are counts: of nobody, and of no single case. */
public interface Metrics {
  /**
   * Records counts.
   *
   * @param counts by name, such as {@code OpenCases}
   * @param at when they were true
   */
  void record(Map<String, Long> counts, Instant at);
}
