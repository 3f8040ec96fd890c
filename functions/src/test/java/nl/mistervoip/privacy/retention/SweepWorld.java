package nl.mistervoip.privacy.retention;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.erasure.ItemEraser;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryLandscape;

/** A sweep with everything around it in memory, and a fuse behind every write. */
final class SweepWorld {
  static final String SWEEP = "SWEEP-2026-11-24-0a1b2c";

  final InMemoryLandscape landscape;
  final InMemorySweeps sweeps = new InMemorySweeps();
  final InMemoryAudit audit = new InMemoryAudit();
  final Map<String, String> reports = new TreeMap<>();
  final RetentionDesk desk;

  SweepWorld(InMemoryLandscape landscape, Clock clock) {
    this(landscape, clock, Fuse.counting());
  }

  SweepWorld(InMemoryLandscape landscape, Clock clock, Fuse fuse) {
    this.landscape = landscape;
    Sweeps kept = fuse.around(Sweeps.class, sweeps, Set.of("put", "finish"));
    AuditLog log = fuse.around(AuditLog.class, audit, Set.of("append"));
    Reports written = fuse.around(Reports.class, this::write, Set.of("put"));
    this.desk =
        new RetentionDesk(
            clock,
            new SweepPlanner(landscape, kept, written, log),
            new BatchRunner(
                landscape, new ItemEraser(landscape, landscape.writer(fuse)), kept, log),
            new SweepReporter(landscape.map(), kept, written, log));
  }

  private void write(String name, String contentType, byte[] content) {
    reports.put(name, new String(content, StandardCharsets.UTF_8));
  }

  SweepPlan plan() {
    return plan(SWEEP, Optional.empty(), false);
  }

  SweepPlan plan(String sweepId, Optional<LocalDate> at, boolean dryRun) {
    return Fuse.resultOf(() -> desk.plan(sweepId, at, dryRun));
  }

  /** The steps of the state machine after release, each run again when it dies. */
  void carryOut(SweepPlan plan) {
    for (String batch : plan.batchNames()) {
      Fuse.untilDone(() -> desk.run(plan.sweepId(), batch));
    }
    Fuse.untilDone(() -> desk.report(plan.sweepId()));
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
        items(), sweeps.results(SWEEP), sweeps.openBatches(), reports, Set.copyOf(audit.events()));
  }
}
