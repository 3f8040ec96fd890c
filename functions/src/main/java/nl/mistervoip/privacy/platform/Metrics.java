package nl.mistervoip.privacy.platform;

import java.time.Instant;
import java.util.Map;
import nl.mistervoip.privacy.request.Right;

/** Numbers for the operator's dashboard. They are counts: of nobody, and of no single case. */
public interface Metrics {
  /**
   * Records counts of the desk.
   *
   * @param counts by name, each a metric per desk
   * @param at when they were true
   */
  void record(Map<Metric, Long> counts, Instant at);

  /**
   * Records that something happened once to a right.
   *
   * @param metric a metric per right
   * @param right the right
   * @param at when
   */
  void record(Metric metric, Right right, Instant at);
}
