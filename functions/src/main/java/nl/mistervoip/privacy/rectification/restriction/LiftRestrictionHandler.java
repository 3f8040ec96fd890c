package nl.mistervoip.privacy.rectification.restriction;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Deed;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/** Step: lifts a restriction, once the day has come that the person was told. */
public final class LiftRestrictionHandler
    extends StepHandler<LiftRestrictionHandler.Input, LiftRestrictionHandler.Output> {
  /**
   * Which request to lift.
   *
   * @param caseId the case
   * @param round which time lifting was asked in this case, from 1
   */
  public record Input(String caseId, int round) {}

  /**
   * Which case.
   *
   * @param caseId its number
   * @param telling under which name the recipients are told
   */
  public record Output(String caseId, String telling) {}

  private final Lifting useCase;
  private final Clock clock;

  /** For Lambda. */
  public LiftRestrictionHandler() {
    this(Startup.context());
  }

  LiftRestrictionHandler(ApplicationContext context) {
    super(Input.class);
    this.useCase = context.getBean(Lifting.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Output handle(Input input) {
    Deed telling = useCase.lift(new CaseId(input.caseId()), input.round(), clock.instant());
    return new Output(input.caseId(), telling.wireName());
  }
}
