package nl.mistervoip.privacy.rectification.restriction;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Instant;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/** Step: prepares the letter that tells the person that a restriction will be lifted. */
public final class AnnounceLiftingHandler
    extends StepHandler<AnnounceLiftingHandler.Input, AnnounceLiftingHandler.Output> {
  /**
   * Which request to lift.
   *
   * @param caseId the case
   * @param round which time lifting was asked in this case, from 1
   */
  public record Input(String caseId, int round) {}

  /**
   * What the person is told.
   *
   * @param caseId the case
   * @param liftAt the moment from which on it may be lifted, an ISO instant
   * @param attempt the round as digits, by which the letter is sent once
   */
  public record Output(String caseId, String liftAt, String attempt) {}

  private final Lifting useCase;
  private final Clock clock;

  /** For Lambda. */
  public AnnounceLiftingHandler() {
    this(Startup.context());
  }

  AnnounceLiftingHandler(ApplicationContext context) {
    super(Input.class);
    this.useCase = context.getBean(Lifting.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Output handle(Input input) {
    Instant from = useCase.announce(new CaseId(input.caseId()), input.round(), clock.instant());
    return new Output(input.caseId(), from.toString(), Integer.toString(input.round()));
  }
}
