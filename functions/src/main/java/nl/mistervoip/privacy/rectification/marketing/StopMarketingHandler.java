package nl.mistervoip.privacy.rectification.marketing;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.util.List;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Right;

/** Step: carries an objection to direct marketing out; can be repeated at any point. */
public final class StopMarketingHandler
    extends StepHandler<StopMarketingHandler.Input, StopMarketingHandler.Output> {
  /**
   * Which case.
   *
   * @param caseId its number
   */
  public record Input(String caseId) {}

  /**
   * What is left to answer.
   *
   * @param caseId the case
   * @param remaining the wire names of what else is asked, in the order in which it is carried out
   */
  public record Output(String caseId, List<String> remaining) {}

  private final MarketingObjection objection;
  private final Clock clock;

  /** For Lambda. */
  public StopMarketingHandler() {
    this(Startup.context());
  }

  StopMarketingHandler(ApplicationContext context) {
    super(Input.class);
    this.objection = context.getBean(MarketingObjection.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Output handle(Input input) {
    List<Right> others = objection.stop(new CaseId(input.caseId()), clock.instant());
    return new Output(input.caseId(), others.stream().map(Right::wireName).toList());
  }
}
