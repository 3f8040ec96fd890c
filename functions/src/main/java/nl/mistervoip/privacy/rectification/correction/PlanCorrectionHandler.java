package nl.mistervoip.privacy.rectification.correction;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.util.Map;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/** Step: plans the proposed correction; the plan stays sealed, its digest and counts come out. */
public final class PlanCorrectionHandler
    extends StepHandler<PlanCorrectionHandler.Input, PlanCorrectionHandler.Output> {
  /**
   * Which case.
   *
   * @param caseId its number
   */
  public record Input(String caseId) {}

  /**
   * What a second person approves.
   *
   * @param caseId the case
   * @param digest SHA-256 of the plan, hex
   * @param summary {@code <store>/<field>} to count
   */
  public record Output(String caseId, String digest, Map<String, Long> summary) {}

  private final Correcting correcting;
  private final Clock clock;

  /** For Lambda. */
  public PlanCorrectionHandler() {
    this(Startup.context());
  }

  PlanCorrectionHandler(ApplicationContext context) {
    super(Input.class);
    this.correcting = context.getBean(Correcting.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Output handle(Input input) {
    CorrectionPlan plan = correcting.plan(new CaseId(input.caseId()), clock.instant());
    return new Output(input.caseId(), plan.digest(), plan.summary());
  }
}
