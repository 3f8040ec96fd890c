package nl.mistervoip.privacy.casefile;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/** The end of every path that failed: puts the case before a person. */
public final class RecordFailureHandler
    extends StepHandler<RecordFailureHandler.Input, RecordFailureHandler.Output> {
  /**
   * What failed.
   *
   * @param caseId the case number
   * @param error the error name that the state machine caught: a class name
   */
  public record Input(String caseId, String error) {}

  /**
   * Where the case stands now.
   *
   * @param caseId the case number
   * @param state a name of {@link nl.mistervoip.privacy.request.CaseState}
   */
  public record Output(String caseId, String state) {}

  private final RecordFailure failure;
  private final Clock clock;

  /** Starts with the settings of the function. */
  public RecordFailureHandler() {
    this(Startup.context());
  }

  RecordFailureHandler(ApplicationContext context) {
    super(Input.class);
    this.failure = context.getBean(RecordFailure.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Output handle(Input input) {
    CaseId id = new CaseId(input.caseId());
    return new Output(id.value(), failure.record(id, input.error(), clock.instant()).name());
  }
}
