package nl.mistervoip.privacy.rectification.objection;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/** Step: settles how the restriction of the meantime goes on once an objection was decided. */
public final class EndWeighingHandler
    extends StepHandler<EndWeighingHandler.Input, EndWeighingHandler.Output> {
  /**
   * Which case.
   *
   * @param caseId its number
   */
  public record Input(String caseId) {}

  /**
   * How it goes on.
   *
   * @param caseId the case
   * @param lift whether the restriction is to be lifted
   * @param round of the request to lift
   */
  public record Output(String caseId, boolean lift, int round) {}

  private final Weighing weighing;
  private final Clock clock;

  /** For Lambda. */
  public EndWeighingHandler() {
    this(Startup.context());
  }

  EndWeighingHandler(ApplicationContext context) {
    super(Input.class);
    this.weighing = context.getBean(Weighing.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Output handle(Input input) {
    Weighing.End end = weighing.end(new CaseId(input.caseId()), clock.instant());
    return new Output(input.caseId(), end.lift(), end.round());
  }
}
