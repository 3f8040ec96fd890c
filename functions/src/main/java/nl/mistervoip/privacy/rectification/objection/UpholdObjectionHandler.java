package nl.mistervoip.privacy.rectification.objection;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/** Step: stops the use that a person upheld an objection against; can be repeated at any point. */
public final class UpholdObjectionHandler
    extends StepHandler<UpholdObjectionHandler.Input, UpholdObjectionHandler.Output> {
  /**
   * Which case.
   *
   * @param caseId its number
   */
  public record Input(String caseId) {}

  /**
   * Which case.
   *
   * @param caseId its number
   */
  public record Output(String caseId) {}

  private final Weighing weighing;
  private final Clock clock;

  /** For Lambda. */
  public UpholdObjectionHandler() {
    this(Startup.context());
  }

  UpholdObjectionHandler(ApplicationContext context) {
    super(Input.class);
    this.weighing = context.getBean(Weighing.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Output handle(Input input) {
    weighing.uphold(new CaseId(input.caseId()), clock.instant());
    return new Output(input.caseId());
  }
}
