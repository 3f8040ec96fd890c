package nl.mistervoip.privacy.identity;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/** Keeps the task token of a workflow that waits for the person's confirmation. */
public final class AwaitConfirmationHandler
    extends StepHandler<AwaitConfirmationHandler.Input, AwaitConfirmationHandler.Output> {
  private final AwaitConfirmation awaitConfirmation;
  private final Clock clock;

  /**
   * What the state machine passes.
   *
   * @param caseId the case
   * @param taskToken by which the waiting step is ended
   */
  public record Input(String caseId, String taskToken) {
    @Override
    public String toString() {
      return "Input[" + caseId + "]";
    }
  }

  /**
   * What the function returns; the step itself ends later with {@code {"outcome":
   * confirmed|blocked|expired}}.
   *
   * @param caseId the case
   */
  public record Output(String caseId) {}

  /** For Lambda. */
  public AwaitConfirmationHandler() {
    this(Startup.context());
  }

  AwaitConfirmationHandler(ApplicationContext context) {
    super(Input.class);
    this.awaitConfirmation = context.getBean(AwaitConfirmation.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Output handle(Input input) {
    awaitConfirmation.await(new CaseId(input.caseId()), input.taskToken(), clock.instant());
    return new Output(input.caseId());
  }
}
