package nl.mistervoip.privacy.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

class EmbeddedMetricsTest {
  @Test
  void countsShouldBeOneLineInTheEmbeddedMetricFormat() throws IOException {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    new EmbeddedMetrics("desk", new PrintStream(log, true, StandardCharsets.UTF_8))
        .record(Map.of(Metric.OPEN_CASES, 12L), TickingClock.NOW);
    String written = log.toString(StandardCharsets.UTF_8);
    assertThat(written.strip().lines()).hasSize(1);
    JsonNode line = Json.MAPPER.readTree(written);
    JsonNode directive = line.at("/_aws/CloudWatchMetrics/0");
    assertThat(line.at("/_aws/Timestamp").asLong()).isEqualTo(TickingClock.NOW.toEpochMilli());
    assertThat(directive.path("Namespace").asText()).isEqualTo("PrivacyDesk");
    assertThat(directive.at("/Dimensions/0/0").asText()).isEqualTo("Desk");
    assertThat(line.path("Desk").asText()).isEqualTo("desk");
    assertThat(directive.at("/Metrics/0/Name").asText()).isEqualTo("OpenCases");
    assertThat(line.path("OpenCases").asLong()).isEqualTo(12);
  }
}
