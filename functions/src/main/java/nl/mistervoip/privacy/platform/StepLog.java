package nl.mistervoip.privacy.platform;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import nl.mistervoip.privacy.request.CaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * One line of log for each run of a step: function, request, case number, step, outcome, duration
 * and the kind of error. Every line that is written meanwhile bears the first four as well. Of what
 * the step was given only a case number is read.
 */
final class StepLog implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StepLog.class);

  /** A step that fails has no context of beans to ask for one. */
  private static final Clock CLOCK = new ClockFactory().clock();

  private final String function;
  private final long start;

  private StepLog(String function) {
    this.function = function;
    this.start = System.nanoTime();
  }

  /**
   * Begins.
   *
   * @param step the handler
   * @param context what Lambda tells of the run
   * @param input what the step was given, JSON
   */
  static StepLog begin(Class<?> step, Context context, byte[] input) {
    MDC.put("function", context.getFunctionName());
    MDC.put("request", context.getAwsRequestId());
    MDC.put("step", nameOf(step));
    caseIn(input).ifPresent(id -> MDC.put("case", id.value()));
    return new StepLog(context.getFunctionName());
  }

  void done() {
    ended("done");
    LOG.info("Step done");
  }

  void failed(Throwable failure) {
    MDC.put("error", Failures.kindOf(failure));
    ended("failed");
    LOG.error("Step failed: {}", Failures.placesOf(failure));
    EmbeddedMetrics.stepFailed(function, CLOCK.instant(), System.out);
  }

  @Override
  public void close() {
    MDC.clear();
  }

  private void ended(String outcome) {
    MDC.put("outcome", outcome);
    MDC.put("durationMs", Long.toString(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)));
  }

  /** Such as {@code build-package}. */
  private static String nameOf(Class<?> step) {
    return step.getSimpleName()
        .replaceFirst("Handler$", "")
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  /** Whatever has not the form of a case number is no case number, and is not written. */
  private static Optional<CaseId> caseIn(byte[] input) {
    try {
      JsonNode facts = Json.MAPPER.readTree(input);
      return StreamSupport.stream(facts.spliterator(), false)
          .filter(JsonNode::isTextual)
          .map(JsonNode::asText)
          .filter(text -> text.length() == CaseId.LENGTH)
          .flatMap(text -> CaseId.findIn(text).stream())
          .findFirst();
    } catch (IOException e) {
      // The step itself says that it cannot read it.
      return Optional.empty();
    }
  }
}
