package nl.mistervoip.privacy.rectification.objection;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/** Step: counts what an objection is about, for the person who weighs it. */
public final class PlanObjectionHandler
    extends StepHandler<PlanObjectionHandler.Input, PlanObjectionHandler.Output> {
  /**
   * Which case.
   *
   * @param caseId its number
   */
  public record Input(String caseId) {}

  /**
   * What is weighed.
   *
   * @param caseId the case
   * @param digest of exactly this, hex
   * @param summary store to the number of items
   */
  public record Output(String caseId, String digest, Map<String, Long> summary) {}

  private final Weighing weighing;

  /** For Lambda. */
  public PlanObjectionHandler() {
    this(Startup.context());
  }

  PlanObjectionHandler(ApplicationContext context) {
    super(Input.class);
    this.weighing = context.getBean(Weighing.class);
  }

  @Override
  protected Output handle(Input input) {
    Weighing.Weighed weighed = weighing.weighed(new CaseId(input.caseId()));
    return new Output(input.caseId(), weighed.digest(), weighed.counts());
  }
}
