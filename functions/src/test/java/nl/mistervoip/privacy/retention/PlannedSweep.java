package nl.mistervoip.privacy.retention;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;

/** A sweep that was planned, for tests of other rooms. */
public final class PlannedSweep {
  /** Its id. */
  public static final String ID = "SWEEP-2026-03-05-0a1b2c";

  /** Of its plan. */
  public static final String DIGEST = "a".repeat(64);

  private static final SweepPlan PLAN =
      new SweepPlan(
          ID,
          LocalDate.parse("2026-03-05"),
          false,
          "2026-1",
          DIGEST,
          List.of(
              new SweepPlan.Count("tickets", 3, Map.of("dispute_open", 2L), 0, 0),
              new SweepPlan.Count("invoices", 5, Map.of(), 0, 0),
              new SweepPlan.Count("web-logs", 0, Map.of(), 4, 0)),
          2);

  /** What people can ask of it. */
  public final SweepDesk desk;

  private final InMemorySweeps sweeps = new InMemorySweeps();
  private final InMemoryReports reports = new InMemoryReports();
  private final AuditLog audit;

  /**
   * Plans it.
   *
   * @param audit where what happens to it is written
   */
  public PlannedSweep(AuditLog audit) {
    this.audit = audit;
    this.desk = new SweepDesk(sweeps, reports, audit);
    sweeps.planned(PLAN);
  }

  /**
   * Lets the audit know of the plan, as planning does.
   *
   * @param now when it was planned
   * @return what a person releases, by store
   */
  public Map<String, Long> planned(Instant now) {
    Map<String, String> facts =
        Map.of("day", "2026-03-05", "dry-run", "false", "due", "8", "held", "2", "map", "2026-1");
    audit.append(
        new AuditLog.Event(ID, "sweep.planned", "system", "GDPR 5(1)(e)", facts, "sweep.planned"),
        now);
    return PLAN.summary();
  }

  /** The same plan, with four payments that lose their account besides. */
  public void cutsDownToo() {
    List<SweepPlan.Count> counts = new ArrayList<>(PLAN.counts());
    counts.add(new SweepPlan.Count("payments/account", 4, Map.of(), 0, 0));
    sweeps.planned(new SweepPlan(ID, PLAN.day(), false, "2026-1", DIGEST, List.copyOf(counts), 3));
  }

  /**
   * These payments are cut down.
   *
   * @param now when
   */
  public void cutDown(Instant now) {
    String name = SweepPlan.batchName(3);
    record(new BatchResult(name, "payments/account", DIGEST, 0, 4, 0, 0, 0, 0, 0, false), now);
  }

  /** A batch begins to remove. */
  public void begin() {
    sweeps.replace(ID, sweeps.control(ID).begin());
  }

  /**
   * A batch is carried out: one ticket changed meanwhile, of the invoices everything went.
   *
   * @param number 1 for the tickets, 2 for the invoices
   * @param now when
   */
  public void carriedOut(int number, Instant now) {
    String name = SweepPlan.batchName(number);
    BatchResult result =
        number == 1
            ? new BatchResult(name, "tickets", DIGEST, 2, 0, 0, 0, 1, 0, 0, false)
            : new BatchResult(name, "invoices", DIGEST, 5, 0, 0, 0, 0, 0, 0, false);
    record(result, now);
  }

  private void record(BatchResult result, Instant now) {
    sweeps.finish(ID, result);
    String once = "executed/" + result.batch();
    audit.append(
        new AuditLog.Event(ID, "sweep.executed", "system", "GDPR 5(1)(e)", result.facts(), once),
        now);
  }

  /** Its batches are carried out, and its report is written. */
  public void report() {
    Instant now = Instant.parse("2026-03-05T10:00:00Z");
    carriedOut(1, now);
    carriedOut(2, now);
    new SweepReporter(DataMapLoader.bundled(), sweeps, reports, audit).report(ID, now);
  }

  /** Its report as releases before wrote it: one page, in English. */
  public void reportOfBefore() {
    byte[] page = "<!doctype html><title>Retention sweep</title>".getBytes(StandardCharsets.UTF_8);
    reports.put("sweeps/" + ID + "/report.html", "text/html; charset=utf-8", page);
  }
}
