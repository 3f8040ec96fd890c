package nl.mistervoip.privacy.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Map;

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
  private static final String DIMENSION = "Desk";

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
  public void record(Map<String, Long> counts, Instant at) {
    ObjectNode line = Json.MAPPER.createObjectNode();
    ObjectNode about = line.putObject("_aws").put("Timestamp", at.toEpochMilli());
    ObjectNode directive = about.putArray("CloudWatchMetrics").addObject();
    directive.put("Namespace", NAMESPACE).putArray("Dimensions").addArray().add(DIMENSION);
    var metrics = directive.putArray("Metrics");
    line.put(DIMENSION, desk);
    counts.forEach(
        (name, count) -> {
          metrics.addObject().put("Name", name).put("Unit", "Count");
          line.put(name, count);
        });
    log.println(line);
  }
}
