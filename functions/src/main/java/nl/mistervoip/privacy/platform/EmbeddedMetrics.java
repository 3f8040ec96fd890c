package nl.mistervoip.privacy.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import nl.mistervoip.privacy.request.Right;

/**
 * Metrics as one line of the function's log, from which CloudWatch takes them (embedded metric
 * format): no call, no grant.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">the
 *     format</a>
 */
final class EmbeddedMetrics implements Metrics {
  private static final String NAMESPACE = "PrivacyDesk";
  private static final String DESK = "Desk";
  private static final String RIGHT = "Right";
  private static final String FUNCTION = "Function";

  private final String desk;
  private final PrintStream log;

  /**
   * Metrics of one desk.
   *
   * @param desk the name of its stack
   * @param log the function's standard output
   */
  EmbeddedMetrics(String desk, PrintStream log) {
    this.desk = desk;
    this.log = log;
  }

  @Override
  public void record(Map<Metric, Long> counts, Instant at) {
    counts.keySet().forEach(metric -> check(metric, Metric.Per.DESK));
    log.println(line(Map.of(DESK, desk), counts, at));
  }

  @Override
  public void record(Metric metric, Right right, Instant at) {
    check(metric, Metric.Per.RIGHT);
    Map<String, String> of = Map.of(DESK, desk, RIGHT, right.wireName());
    log.println(line(of, Map.of(metric, 1L), at));
  }

  /** A run of a function failed. */
  static void stepFailed(String function, Instant at, PrintStream log) {
    log.println(line(Map.of(FUNCTION, function), Map.of(Metric.STEP_FAILURES, 1L), at));
  }

  private static void check(Metric metric, Metric.Per per) {
    if (metric.per() != per) {
      throw new IllegalArgumentException(metric + " is told apart per " + metric.per() + ".");
    }
  }

  private static ObjectNode line(Map<String, String> of, Map<Metric, Long> counts, Instant at) {
    ObjectNode line = Json.MAPPER.createObjectNode();
    ObjectNode about = line.putObject("_aws").put("Timestamp", at.toEpochMilli());
    ObjectNode directive = about.putArray("CloudWatchMetrics").addObject();
    var dimensions = directive.put("Namespace", NAMESPACE).putArray("Dimensions").addArray();
    new TreeMap<>(of)
        .forEach(
            (name, value) -> {
              dimensions.add(name);
              line.put(name, value);
            });
    var metrics = directive.putArray("Metrics");
    new TreeMap<>(counts)
        .forEach(
            (metric, count) -> {
              metrics.addObject().put("Name", metric.wireName()).put("Unit", "Count");
              line.put(metric.wireName(), count);
            });
    return line;
  }
}
