package nl.mistervoip.privacy.casefile;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/** Ends the workflows of a case that was withdrawn; running the step again is harmless. */
public final class StopCaseHandler
    extends StepHandler<StopCaseHandler.Input, StopCaseHandler.Input> {
  /**
   * Which case.
   *
   * @param caseId the case number
   */
  public record Input(String caseId) {}

  private final StopCase stopCase;
  private final Clock clock;

  /** Starts with the settings of the function. */
  public StopCaseHandler() {
    this(Startup.context());
  }

  StopCaseHandler(ApplicationContext context) {
    super(Input.class);
    this.stopCase = context.getBean(StopCase.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Input handle(Input input) {
    stopCase.stop(new CaseId(input.caseId()), clock.instant());
    return input;
  }
}
