package nl.mistervoip.privacy.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.datamap.DataMap;

/** A sweep that was planned and released, for tests of other rooms. */
public final class PlannedSweep {
  /** Its id. */
  public static final String ID = "SWEEP-2026-03-05-0a1b2c";

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
    sweeps.put(
        new SweepPlan(
            ID,
            LocalDate.parse("2026-03-05"),
            false,
            "2026-1",
            "a".repeat(64),
            List.of(new SweepPlan.Count("tickets", 3, Map.of(), 0)),
            0));
  }

  /** A batch begins to remove. */
  public void begin() {
    sweeps.replace(ID, sweeps.control(ID).begin());
  }

  /** Its report is written. */
  public void report() {
    new SweepReporter(DataMap.load(), sweeps, reports, audit)
        .report(ID, Instant.parse("2026-03-05T10:00:00Z"));
  }
}
