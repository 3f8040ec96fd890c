package nl.mistervoip.privacy.retention;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.platform.Json;

/**
 * Writes the proof of a sweep, for people and for machines, and tells the audit where it stands.
 */
final class SweepReporter {
  /**
   * A batch was not carried out to its end, so the report would not be true. Run the missing
   * batches.
   */
  static final class UnfinishedSweepException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnfinishedSweepException(String sweepId, int done, int batches) {
      super(
          "Sweep "
              + sweepId
              + " has carried out "
              + done
              + " of "
              + batches
              + " batches; run the others first.");
    }
  }

  private final DataMap map;
  private final Sweeps sweeps;
  private final Reports reports;
  private final AuditLog audit;

  SweepReporter(DataMap map, Sweeps sweeps, Reports reports, AuditLog audit) {
    this.map = map;
    this.sweeps = sweeps;
    this.reports = reports;
    this.audit = audit;
  }

  /**
   * Reports a sweep.
   *
   * @param sweepId the sweep
   * @param now the moment of reporting
   * @return the report
   * @throws UnfinishedSweepException when not every batch has a result
   */
  SweepReport report(String sweepId, Instant now) {
    SweepPlan plan =
        sweeps.plan(sweepId).orElseThrow(() -> new Sweeps.UnknownSweepException(sweepId));
    List<BatchResult> results = sweeps.results(sweepId);
    if (results.size() < plan.batches()) {
      throw new UnfinishedSweepException(sweepId, results.size(), plan.batches());
    }
    SweepReport report = report(plan, results);
    String folder = "sweeps/" + sweepId + "/report.";
    reports.put(folder + "json", "application/json", Json.write(report));
    reports.put(
        folder + "html",
        "text/html; charset=utf-8",
        SweepReportPage.html(report).getBytes(StandardCharsets.UTF_8));
    record(report, now);
    return report;
  }

  private SweepReport report(SweepPlan plan, List<BatchResult> results) {
    List<SweepReport.Row> rows =
        plan.counts().stream()
            .filter(count -> count.due() + count.held() > 0)
            .map(count -> row(count, results))
            .toList();
    return new SweepReport(
        plan.sweepId(),
        plan.day(),
        plan.dryRun(),
        plan.mapVersion(),
        map.validFrom(),
        plan.digest(),
        rows);
  }

  private SweepReport.Row row(SweepPlan.Count count, List<BatchResult> results) {
    Store store = map.store(count.store());
    return new SweepReport.Row(
        store.id(),
        store.texts().category().en(),
        RuleText.of(store.retention()),
        store.retention().ground().law(),
        count.due(),
        sum(results, store, BatchResult::deleted),
        count.held() + sum(results, store, BatchResult::held),
        sum(results, store, BatchResult::changed));
  }

  private static long sum(
      List<BatchResult> results, Store store, ToLongFunction<BatchResult> count) {
    return results.stream()
        .filter(result -> result.store().equals(store.id()))
        .mapToLong(count)
        .sum();
  }

  private void record(SweepReport report, Instant now) {
    Map<String, String> facts =
        Map.of(
            "digest", report.digest(),
            "deleted", Long.toString(report.deleted()),
            "held", Long.toString(report.held()),
            "changed", Long.toString(report.changed()));
    audit.append(
        new AuditLog.Event(
            report.sweepId(), "sweep.reported", "system", "GDPR 5(2)", facts, "sweep.reported"),
        now);
  }
}
