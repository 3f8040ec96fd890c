package nl.mistervoip.privacy.intake;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;

/** Carries out what a person decided about a mail: the one step of the machine {@code triage}. */
public final class CarryOutTriageHandler
    extends StepHandler<CarryOutTriageHandler.Step, CarryOutTriageHandler.Step> {
  /**
   * Which mail.
   *
   * @param mailId the SES message id
   */
  public record Step(String mailId) {}

  private final CarryOutTriage carrying;
  private final Clock clock;

  /** Starts with the settings of the function. */
  public CarryOutTriageHandler() {
    this(Startup.context());
  }

  CarryOutTriageHandler(ApplicationContext context) {
    super(Step.class);
    this.carrying = context.getBean(CarryOutTriage.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Step handle(Step step) {
    carrying.carryOut(step.mailId(), clock.instant());
    return step;
  }
}
