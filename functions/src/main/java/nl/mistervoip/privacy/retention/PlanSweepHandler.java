package nl.mistervoip.privacy.retention;

import io.micronaut.context.ApplicationContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;

/**
 * Plans a sweep; only counts and the digest come out, the names of the batches stand beside the
 * report.
 */
public final class PlanSweepHandler
    extends StepHandler<PlanSweepHandler.Input, PlanSweepHandler.Output> {
  /**
   * What to plan.
   *
   * @param sweepId the sweep
   * @param at the day to look at, an ISO date; empty text for today
   * @param dryRun whether to count only
   */
  public record Input(String sweepId, String at, boolean dryRun) {}

  /**
   * What a person releases.
   *
   * @param sweepId the sweep
   * @param digest SHA-256 of the plan
   * @param due how many items would go
   * @param summary store to count
   */
  public record Output(String sweepId, String digest, long due, Map<String, Long> summary) {}

  private final RetentionDesk desk;

  /** For Lambda. */
  public PlanSweepHandler() {
    this(Startup.context());
  }

  PlanSweepHandler(ApplicationContext context) {
    super(Input.class);
    this.desk = context.getBean(RetentionDesk.class);
  }

  @Override
  protected Output handle(Input input) {
    Optional<LocalDate> day =
        Optional.of(input.at()).filter(text -> !text.isBlank()).map(LocalDate::parse);
    SweepPlan plan = desk.plan(input.sweepId(), day, input.dryRun());
    return new Output(plan.sweepId(), plan.digest(), plan.due(), plan.summary());
  }
}
