package nl.mistervoip.privacy.retention;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.Sha256;

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
    List<BatchResult> results = results(plan);
    if (results.size() < plan.batches()) {
      throw new UnfinishedSweepException(sweepId, results.size(), plan.batches());
    }
    SweepReport report = report(plan, results, end(plan));
    SortedMap<String, String> files = write(report);
    record(report, files, now);
    return report;
  }

  /** Of a sweep that was stopped, a batch that could not even be counted has failed. */
  private List<BatchResult> results(SweepPlan plan) {
    List<BatchResult> results = sweeps.results(plan.sweepId());
    if (sweeps.control(plan.sweepId()).state() != SweepControl.State.STOPPED) {
      return results;
    }
    Set<String> known = results.stream().map(BatchResult::batch).collect(Collectors.toSet());
    Stream<BatchResult> lost =
        plan.batchNames().stream()
            .filter(name -> !known.contains(name))
            .flatMap(name -> sweeps.batch(plan.sweepId(), name).map(b -> lost(name, b)).stream());
    return Stream.concat(results.stream(), lost).toList();
  }

  private static BatchResult lost(String name, SweepPlan.Batch batch) {
    return BatchResult.of(name, batch, batch.done()).failed(batch.items().size());
  }

  /** The name under which a form of a report is kept. */
  static String name(String sweepId, String ending) {
    return "sweeps/" + sweepId + "/report." + ending;
  }

  /** From here on nobody can stop it any more. */
  private SweepControl end(SweepPlan plan) {
    while (true) {
      SweepControl control = sweeps.control(plan.sweepId());
      switch (control.state()) {
        case STOPPED, FINISHED -> {
          return control;
        }
        case RUNNING, PAUSED -> {
          SweepControl next =
              control.in(SweepControl.State.FINISHED, control.by(), control.since());
          if (sweeps.replace(plan.sweepId(), next)) {
            return next;
          }
        }
      }
    }
  }

  private SweepReport report(SweepPlan plan, List<BatchResult> results, SweepControl control) {
    return new SweepReport(
        plan.sweepId(),
        plan.day(),
        endOf(plan, results, control),
        control.by(),
        plan.mapVersion(),
        map.validFrom(),
        plan.digest(),
        results.stream().filter(BatchResult::failed).map(BatchResult::batch).toList(),
        new ReportRows(map).of(plan, results));
  }

  private static SweepReport.End endOf(
      SweepPlan plan, List<BatchResult> results, SweepControl control) {
    if (plan.dryRun()) {
      return SweepReport.End.DRY_RUN;
    }
    boolean stopped =
        control.state() == SweepControl.State.STOPPED
            || results.stream().anyMatch(result -> result.left() > 0);
    if (!stopped) {
      return SweepReport.End.CARRIED_OUT;
    }
    return control.begun() ? SweepReport.End.STOPPED : SweepReport.End.CANCELLED;
  }

  private SortedMap<String, String> write(SweepReport report) {
    SortedMap<String, String> files = new TreeMap<>();
    put(files, report, new Form("json", "application/json"), Json.write(report));
    put(files, report, new Form("csv", "text/csv; charset=utf-8"), SweepReportTable.csv(report));
    byte[] page = SweepReportPage.html(report, files).getBytes(StandardCharsets.UTF_8);
    put(files, report, new Form("html", "text/html; charset=utf-8"), page);
    return files;
  }

  private record Form(String ending, String contentType) {}

  private void put(SortedMap<String, String> files, SweepReport report, Form form, byte[] content) {
    reports.put(name(report.sweepId(), form.ending()), form.contentType(), content);
    files.put("report." + form.ending(), Sha256.hex(content));
  }

  private void record(SweepReport report, SortedMap<String, String> files, Instant now) {
    Map<String, String> facts = new HashMap<>(files);
    facts.putAll(report.facts());
    audit.append(
        new AuditLog.Event(
            report.sweepId(), "sweep.reported", "system", "GDPR 5(2)", facts, "sweep.reported"),
        now);
  }
}
