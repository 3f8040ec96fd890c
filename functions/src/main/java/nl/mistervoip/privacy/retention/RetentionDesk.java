package nl.mistervoip.privacy.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** The use cases of the room, each given the time of now; what the handlers call. */
final class RetentionDesk {
  private final Clock clock;
  private final SweepPlanner planner;
  private final BatchRunner runner;
  private final SweepReporter reporter;

  RetentionDesk(Clock clock, SweepPlanner planner, BatchRunner runner, SweepReporter reporter) {
    this.clock = clock;
    this.planner = planner;
    this.runner = runner;
    this.reporter = reporter;
  }

  SweepPlan plan(String sweepId, Optional<LocalDate> at, boolean dryRun) {
    return planner.plan(sweepId, at, dryRun, clock.instant());
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
