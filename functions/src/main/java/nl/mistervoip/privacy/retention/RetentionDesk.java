package nl.mistervoip.privacy.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The use cases of the room, each given the time of now; what the handlers call. */
final class RetentionDesk {
  /** A call has 15 minutes, and behind the last look at the clock a page has to find a place. */
  static final Duration LONGEST_TURN = Duration.ofMinutes(8);

  private final Clock clock;
  private final Duration longestTurn;
  private final SweepPlanner planner;
  private final BatchRunner runner;
  private final SweepReporter reporter;

  /**
   * Puts the use cases together.
   *
   * @param clock the time
   * @param longestTurn after how long a turn of planning ends
   * @param planner plans
   * @param runner removes
   * @param reporter proves
   */
  RetentionDesk(
      Clock clock,
      Duration longestTurn,
      SweepPlanner planner,
      BatchRunner runner,
      SweepReporter reporter) {
    this.clock = clock;
    this.longestTurn = longestTurn;
    this.planner = planner;
    this.runner = runner;
    this.reporter = reporter;
  }

  /** One turn; empty when there is more to read. */
  Optional<SweepPlan> plan(SweepPlanner.Wanted wanted) {
    Instant now = clock.instant();
    Instant end = now.plus(longestTurn);
    return planner.plan(wanted, now, () -> !clock.instant().isBefore(end));
  }

  /**
   * The same to its end, however long it takes.
   *
   * @throws PlanningFence.OvertakenException when another call plans the same sweep meanwhile
   */
  SweepPlan planAtOnce(SweepPlanner.Wanted wanted) {
    return planner
        .plan(wanted, clock.instant(), () -> false)
        .orElseThrow(() -> new PlanningFence.OvertakenException(wanted.sweepId()));
  }

  BatchStep run(String sweepId, String batch) {
    return runner.run(sweepId, batch, clock.instant());
  }

  BatchStep fail(String sweepId, String batch) {
    return runner.fail(sweepId, batch, clock.instant());
  }

  SweepReport report(String sweepId) {
    return reporter.report(sweepId, clock.instant());
  }
}
