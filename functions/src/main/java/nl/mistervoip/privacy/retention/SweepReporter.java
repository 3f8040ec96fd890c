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
import nl.mistervoip.privacy.request.Language;

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

  /** How the list of hashes ends. */
  static final String HASHES = "sha256";

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
    Outcome outcome = new Outcome(plan, results, end(plan));
    SweepReport report = report(outcome, ReportWords.plain());
    record(report, write(outcome, report), now);
    return report;
  }

  /** What a report is made of. */
  private record Outcome(SweepPlan plan, List<BatchResult> results, SweepControl control) {}

  /** How the page in a language ends. */
  static String pageIn(Language language) {
    return language.tag() + ".html";
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
    return BatchResult.of(name, batch, batch.done()).failed(batch.counting());
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

  private SweepReport report(Outcome outcome, ReportWords words) {
    SweepPlan plan = outcome.plan();
    return new SweepReport(
        plan.sweepId(),
        plan.day(),
        endOf(plan, outcome.results(), outcome.control()),
        outcome.control().by(),
        plan.mapVersion(),
        map.validFrom(),
        plan.digest(),
        outcome.results().stream().filter(BatchResult::failed).map(BatchResult::batch).toList(),
        new ReportRows(map, words).of(plan, outcome.results()));
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

  /**
   * The files for machines first: the page of every language names their hashes, and so stands on
   * the same figures. The list of hashes comes last; its own hash stands for all of them.
   */
  private SortedMap<String, String> write(Outcome outcome, SweepReport report) {
    SortedMap<String, String> files = new TreeMap<>();
    put(files, report, new Form("json", "application/json"), Json.write(report));
    put(files, report, new Form("csv", "text/csv; charset=utf-8"), SweepReportTable.csv(report));
    SortedMap<String, String> figures = new TreeMap<>(files);
    for (Language language : Language.values()) {
      ReportWords words = ReportWords.of(language);
      String page = SweepReportPage.html(report(outcome, words), words, figures);
      Form form = new Form(pageIn(language), "text/html; charset=utf-8");
      put(files, report, form, page.getBytes(StandardCharsets.UTF_8));
    }
    byte[] hashes = hashes(files).getBytes(StandardCharsets.UTF_8);
    put(files, report, new Form(HASHES, "text/plain; charset=utf-8"), hashes);
    return files;
  }

  /** As {@code sha256sum --check} reads it. */
  private static String hashes(SortedMap<String, String> files) {
    return files.entrySet().stream()
        .map(file -> file.getValue() + "  " + file.getKey() + "\n")
        .collect(Collectors.joining());
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
