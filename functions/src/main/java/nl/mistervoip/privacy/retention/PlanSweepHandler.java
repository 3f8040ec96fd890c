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
   * @param turns whether the machine calls again when not everything was read; absent in a machine
   *     of an earlier release, which knows no turns: then it is one
   */
  public record Input(String sweepId, String at, boolean dryRun, Optional<Boolean> turns) {}

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
    return plan(desk, input);
  }

  static Output plan(RetentionDesk desk, Input input) {
    Optional<LocalDate> day =
        Optional.of(input.at()).filter(text -> !text.isBlank()).map(LocalDate::parse);
    SweepPlanner.Wanted wanted = new SweepPlanner.Wanted(input.sweepId(), day, input.dryRun());
    return (input.turns().orElse(false) ? desk.plan(wanted) : Optional.of(desk.planAtOnce(wanted)))
        .map(plan -> new Output(plan.sweepId(), true, plan.digest(), plan.due(), plan.summary()))
        .orElseGet(() -> new Output(input.sweepId(), false, "", 0, Map.of()));
  }
}
