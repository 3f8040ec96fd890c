package nl.mistervoip.privacy.retention;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.erasure.ItemEraser;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.TickingClock;

/** A sweep with everything around it in memory, and a fuse behind every write. */
final class SweepWorld {
  static final String SWEEP = "SWEEP-2026-11-24-0a1b2c";

  final InMemoryLandscape landscape;
  final InMemorySweeps sweeps = new InMemorySweeps();
  final InMemoryAudit audit = new InMemoryAudit();
  final InMemoryReports files = new InMemoryReports();
  final Map<String, String> reports = files.texts;
  final SweepDesk people;
  final RetentionDesk desk;

  final TickingClock clock;

  private int turns;
  private Runnable meanwhile = () -> {};

  SweepWorld(InMemoryLandscape landscape, TickingClock clock) {
    this(landscape, clock, Fuse.counting());
  }

  SweepWorld(InMemoryLandscape landscape, TickingClock clock, Fuse fuse) {
    this(landscape, clock, fuse, new SweepRate(100_000));
  }

  SweepWorld(InMemoryLandscape landscape, TickingClock clock, Fuse fuse, SweepRate rate) {
    this(landscape, clock, fuse, rate, RetentionDesk.LONGEST_TURN);
  }

  /** Every page that planning reads is a turn of its own. */
  static SweepWorld pageByPage(InMemoryLandscape landscape, TickingClock clock, Fuse fuse) {
    return new SweepWorld(landscape, clock, fuse, new SweepRate(100_000), Duration.ZERO);
  }

  private SweepWorld(
      InMemoryLandscape landscape, TickingClock clock, Fuse fuse, SweepRate rate, Duration turn) {
    this.landscape = landscape;
    this.clock = clock;
    Sweeps kept =
        fuse.around(
            Sweeps.class,
            sweeps,
            Set.of("put", "finish", "replace", "start", "noteLatest", "takeTurn", "beginPlanning"));
    AuditLog log = fuse.around(AuditLog.class, audit, Set.of("append"));
    Reports written = fuse.around(Reports.class, files, Set.of("put"));
    BatchRunner.Speed speed =
        new BatchRunner.Speed(rate.part(), () -> new Pace(clock, this::pause, rate.perBatch()));
    this.people = new SweepDesk(kept, written, log);
    this.desk =
        new RetentionDesk(
            clock,
            turn,
            new SweepPlanner(landscape, kept, written, log),
            new BatchRunner(
                landscape, new ItemEraser(landscape, landscape.writer(fuse)), kept, log, speed),
            new SweepReporter(landscape.map(), kept, written, log));
  }

  /** Waiting passes the time of the test, not that of who runs it. */
  private void pause(Duration time) {
    clock.advance(time);
    meanwhile.run();
  }

  /** What somebody does whenever a batch waits for its pace. */
  void whilePausing(Runnable doing) {
    meanwhile = doing;
  }

  SweepPlan plan() {
    return plan(SWEEP, Optional.empty(), false);
  }

  SweepPlan plan(String sweepId, Optional<LocalDate> at, boolean dryRun) {
    while (true) {
      Optional<SweepPlan> plan = turn(sweepId, at, dryRun);
      if (plan.isPresent()) {
        return plan.get();
      }
      turns++;
    }
  }

  /** One turn of planning, run again when it dies; empty when there is more to read. */
  Optional<SweepPlan> turn(String sweepId, Optional<LocalDate> at, boolean dryRun) {
    return Fuse.resultOf(() -> desk.plan(new SweepPlanner.Wanted(sweepId, at, dryRun)));
  }

  /** How many turns of planning ended before everything was read. */
  int turns() {
    return turns;
  }

  /** The steps of the state machine after release, each run again when it dies. */
  void carryOut(SweepPlan plan) {
    for (String batch : plan.batchNames()) {
      carryOut(plan, batch);
    }
    Fuse.untilDone(() -> desk.report(plan.sweepId()));
  }

  /** One batch as the state machine does it: again until it is done. */
  BatchResult carryOut(SweepPlan plan, String batch) {
    while (true) {
      switch (Fuse.resultOf(() -> desk.run(plan.sweepId(), batch))) {
        case BatchStep.Done(BatchResult result) -> {
          return result;
        }
        case BatchStep.NotYet(Duration pause) -> clock.advance(pause);
      }
    }
  }

  void order(SweepOrder order) {
    Fuse.untilDone(() -> people.order(SWEEP, order, "officer-1", clock.instant()));
  }

  void run() {
    carryOut(plan());
  }

  /** Every item of every table by name. */
  Map<String, Item> items() {
    return landscape.items();
  }

  /** All that a rerun must leave as it was. */
  List<Object> end() {
    return List.of(
        items(),
        sweeps.results(SWEEP),
        sweeps.openBatches(),
        sweeps.control(SWEEP).state(),
        sweeps.control(SWEEP).begun(),
        Map.copyOf(reports),
        Set.copyOf(audit.events()));
  }
}
