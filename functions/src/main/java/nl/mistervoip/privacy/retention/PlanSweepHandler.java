package nl.mistervoip.privacy.retention;

import io.micronaut.context.ApplicationContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;

/**
 * Plans a sweep, turn by turn; only counts and the digest come out, the names of the batches stand
 * beside the report.
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
   * What a person releases; nothing is counted before the last turn.
   *
   * @param sweepId the sweep
   * @param done whether everything was read; otherwise the step is called again
   * @param digest SHA-256 of the plan
   * @param due how many items would go
   * @param summary store to count
   */
  public record Output(
      String sweepId, boolean done, String digest, long due, Map<String, Long> summary) {}

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
    return desk.plan(new SweepPlanner.Wanted(input.sweepId(), day, input.dryRun()))
        .map(plan -> new Output(plan.sweepId(), true, plan.digest(), plan.due(), plan.summary()))
        .orElseGet(() -> new Output(input.sweepId(), false, "", 0, Map.of()));
  }
}
