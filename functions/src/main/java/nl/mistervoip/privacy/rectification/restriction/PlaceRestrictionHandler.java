package nl.mistervoip.privacy.rectification.restriction;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/** Step: restricts the processing of a person's data; can be repeated at any point. */
public final class PlaceRestrictionHandler
    extends StepHandler<PlaceRestrictionHandler.Input, PlaceRestrictionHandler.Output> {
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

  private final Restricting useCase;
  private final Clock clock;

  /** For Lambda. */
  public PlaceRestrictionHandler() {
    this(Startup.context());
  }

  PlaceRestrictionHandler(ApplicationContext context) {
    super(Input.class);
    this.useCase = context.getBean(Restricting.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Output handle(Input input) {
    useCase.restrict(new CaseId(input.caseId()), clock.instant());
    return new Output(input.caseId());
  }
}
