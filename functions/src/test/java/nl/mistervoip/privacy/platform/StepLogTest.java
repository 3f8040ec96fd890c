package nl.mistervoip.privacy.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The line that each run of a step writes, as it stands in the log group. */
class StepLogTest {
  private static final String PERSON = "j.devries@klant.example";
  private static final LoggerContext LOGGING = (LoggerContext) LoggerFactory.getILoggerFactory();
  private static final Logger LOGGER = LOGGING.getLogger(StepLog.class);

  record Facts(String caseId, String note) {}

  private static final class BuildThingHandler extends StepHandler<Facts, Facts> {
    private final UnaryOperator<Facts> work;

    BuildThingHandler(UnaryOperator<Facts> work) {
      super(Facts.class);
      this.work = work;
    }

    @Override
    protected Facts handle(Facts input) {
      return work.apply(input);
    }
  }

  private final ListAppender<ILoggingEvent> events = new ListAppender<>();
  private final String request = "request-" + System.identityHashCode(this);

  @BeforeEach
  void listen() {
    events.setContext(LOGGING);
    events.start();
    LOGGER.addAppender(events);
  }

  @AfterEach
  void listenNoMore() {
    LOGGER.detachAppender(events);
  }

  private JsonNode run(String input, UnaryOperator<Facts> work) throws IOException {
    byte[] given = input.getBytes(StandardCharsets.UTF_8);
    Optional<RuntimeException> failure = Optional.empty();
    try {
      new BuildThingHandler(work)
          .handleRequest(new ByteArrayInputStream(given), new ByteArrayOutputStream(), context());
    } catch (RuntimeException e) {
      failure = Optional.of(e);
    }
    failure.ifPresent(
        e -> {
          assertThat(e.toString()).doesNotContain(PERSON);
          assertThat(e).hasNoCause();
        });
    return line();
  }

  /** Of this test alone: other classes run steps at the same time. */
  private JsonNode line() throws IOException {
    var ours =
        events.list.stream()
            .filter(event -> request.equals(event.getMDCPropertyMap().get("request")))
            .toList();
    assertThat(ours).hasSize(1);
    String line =
        new String(LogLines.encoder(LOGGING, true).encode(ours.getFirst()), StandardCharsets.UTF_8);
    assertThat(line).doesNotContain(PERSON).doesNotContain("Kerkstraat");
    return Json.MAPPER.readTree(line);
  }

  private Context context() {
    return (Context)
        Proxy.newProxyInstance(
            StepLogTest.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) ->
                method.getName().equals("getFunctionName") ? "desk-build-thing" : request);
  }

  @Test
  void aRunShouldBeOneLineWithFunctionCaseStepOutcomeAndDuration() throws IOException {
    JsonNode line = run("{\"caseId\":\"MV-7K3F-9Q2M\",\"note\":\"Kerkstraat 1\"}", facts -> facts);
    JsonNode facts = line.path("mdc");
    assertThat(facts.path("function").asText()).isEqualTo("desk-build-thing");
    assertThat(facts.path("case").asText()).isEqualTo("MV-7K3F-9Q2M");
    assertThat(facts.path("step").asText()).isEqualTo("build-thing");
    assertThat(facts.path("outcome").asText()).isEqualTo("done");
    assertThat(Duration.ofMillis(facts.path("durationMs").asLong()))
        .isLessThan(Duration.ofMinutes(1));
    assertThat(facts.has("error")).isFalse();
    assertThat(MDC.getCopyOfContextMap()).as("nothing is left for the next run").isNullOrEmpty();
  }

  @Test
  void aFailureOfALibraryShouldTellItsKindAndPlaceAndQuoteNothing() throws IOException {
    JsonNode line =
        run(
            "{\"caseId\":\"MV-7K3F-9Q2M\"}",
            facts -> {
              Object quoted = Integer.valueOf(PERSON);
              throw new AssertionError(quoted);
            });
    assertThat(line.at("/mdc/outcome").asText()).isEqualTo("failed");
    assertThat(line.at("/mdc/error").asText()).isEqualTo("NumberFormatException");
    assertThat(line.path("level").asText()).isEqualTo("ERROR");
    assertThat(line.path("formattedMessage").asText()).contains("java.lang.Integer.parseInt");
  }

  @Test
  void aCauseThatQuotesAPersonShouldBeTakenOffAnExceptionOfOurs() throws IOException {
    JsonNode line =
        run(
            "{\"caseId\":\"MV-7K3F-9Q2M\"}",
            facts -> {
              throw new IllegalStateException(
                  "A value does not fit.", new NumberFormatException(PERSON));
            });
    assertThat(line.at("/mdc/error").asText())
        .isEqualTo("IllegalStateException caused by NumberFormatException");
  }

  @Test
  void whatIsNoCaseNumberShouldNotBeWrittenAsOne() throws IOException {
    JsonNode line =
        run("{\"caseId\":\"" + PERSON + "\",\"note\":\"Kerkstraat 1\"}", facts -> facts);
    assertThat(line.path("mdc").has("case")).isFalse();
    assertThat(line.at("/mdc/outcome").asText()).isEqualTo("done");
  }

  @Test
  void anInputThatCannotBeReadShouldBeAFailureThatQuotesNothing() throws IOException {
    JsonNode line = run("{\"caseId\": [\"" + PERSON + "\"", facts -> facts);
    assertThat(line.at("/mdc/outcome").asText()).isEqualTo("failed");
    assertThat(line.at("/mdc/error").asText()).startsWith("UncheckedIOException");
  }

  @Test
  void ourOwnWordsShouldReachTheMachine() {
    assertThatThrownBy(
            () ->
                new BuildThingHandler(
                        facts -> {
                          throw new IllegalStateException("Ours.");
                        })
                    .handleRequest(
                        new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)),
                        new ByteArrayOutputStream(),
                        context()))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("Ours.");
  }
}
