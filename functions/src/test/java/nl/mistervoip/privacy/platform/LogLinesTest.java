package nl.mistervoip.privacy.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is written of a line of log, and what never is. */
class LogLinesTest {
  private static final String PERSON = "j.devries@klant.example";

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final LoggerContext logging = new LoggerContext();

  LogLinesTest() {
    logging.setMDCAdapter(new LogbackMDCAdapter());
    new LogLines(
            () -> {
              OutputStreamAppender<ILoggingEvent> out = new OutputStreamAppender<>();
              out.setContext(logging);
              out.setOutputStream(written);
              return out;
            })
        .configure(logging);
  }

  private List<JsonNode> lines() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : written.toString(StandardCharsets.UTF_8).lines().toList()) {
      lines.add(Json.MAPPER.readTree(line));
    }
    return lines;
  }

  @Test
  void eachLineShouldBeOneJsonObjectWithOurWords() throws IOException {
    logging.getLogger("nl.mistervoip.privacy.intake.Intake").info("Mail {}:\n\"{}\"", "m1", "case");
    assertThat(lines()).hasSize(1);
    assertThat(lines().getFirst().path("formattedMessage").asText())
        .isEqualTo("Mail m1:\n\"case\"");
    assertThat(lines().getFirst().path("level").asText()).isEqualTo("INFO");
    assertThat(lines().getFirst().path("timestamp").asLong()).isPositive();
  }

  @Test
  void ofALibrarysLineNothingShouldBeWrittenButThatThereWasOne() throws IOException {
    logging
        .getLogger("org.example.Library")
        .warn("Cannot read " + PERSON + " of {}", PERSON, new IllegalStateException(PERSON));
    logging.getLogger("org.example.Library").info("Hello " + PERSON);
    logging.getLogger("org.apache.pdfbox.Reader").error("Bad text " + PERSON);
    assertThat(written.toString(StandardCharsets.UTF_8)).doesNotContain(PERSON);
    assertThat(lines()).hasSize(1);
    assertThat(lines().getFirst().path("loggerName").asText()).isEqualTo("org.example.Library");
    assertThat(lines().getFirst().path("level").asText()).isEqualTo("WARN");
  }

  @Test
  void whatAnExceptionSaysShouldNotBeWrittenEvenInOurOwnLines() throws IOException {
    RuntimeException failure =
        new IllegalStateException("of " + PERSON, new IOException("cause " + PERSON));
    failure.addSuppressed(new IOException("suppressed " + PERSON));
    logging.getLogger("nl.mistervoip.privacy.intake.Intake").error("It failed", failure);
    assertThat(lines()).hasSize(1);
    assertThat(written.toString(StandardCharsets.UTF_8))
        .contains("It failed")
        .doesNotContain(PERSON);
  }

  /**
   * Logback finds the configuration by its service file; without it everything would be written.
   */
  @Test
  void theFunctionsShouldLogThroughIt() {
    LoggerContext running = (LoggerContext) LoggerFactory.getILoggerFactory();
    assertThat(running.getLogger("ROOT").getAppender("libraries")).isNotNull();
    assertThat(running.getLogger("nl.mistervoip.privacy").getAppender("ours")).isNotNull();
  }
}
