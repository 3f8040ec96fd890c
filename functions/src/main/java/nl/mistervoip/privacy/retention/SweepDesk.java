package nl.mistervoip.privacy.retention;

import java.time.Instant;
import java.util.Map;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.request.Language;

/** What people see and want of a sweep; the room's entry for the console. */
public final class SweepDesk {
  private static final Map<SweepOrder, String> EVENTS =
      Map.of(
          SweepOrder.PAUSE, "sweep.paused",
          SweepOrder.RESUME, "sweep.resumed",
          SweepOrder.CANCEL, "sweep.stopped",
          SweepOrder.STOP_REST, "sweep.stopped");

  /** In which form a report is kept. */
  public enum Form {
    /** For people. */
    HTML("html"),
    /** For spreadsheets. */
    CSV("csv"),
    /** For machines. */
    JSON("json"),
    /** The hash of each of the others, as {@code sha256sum --check} reads it. */
    HASHES(SweepReporter.HASHES);

    private final String ending;

    Form(String ending) {
      this.ending = ending;
    }

    /**
     * How its file ends.
     *
     * @return such as {@code csv}
     */
    public String ending() {
      return ending;
    }
  }

  private final Sweeps sweeps;
  private final Reports reports;
  private final AuditLog audit;

  SweepDesk(Sweeps sweeps, Reports reports, AuditLog audit) {
    this.sweeps = sweeps;
    this.reports = reports;
    this.audit = audit;
  }

  /**
   * How a sweep stands.
   *
   * @param sweepId the sweep
   * @return counts and state
   * @throws SweepProblem when there is no such sweep
   */
  public SweepView show(String sweepId) {
    return SweepView.of(plan(sweepId), sweeps.control(sweepId));
  }

  /**
   * Reads the report.
   *
   * @param sweepId the sweep
   * @param form which of its files
   * @param language of the page; the other forms have none
   * @return its bytes; the page of a report that an earlier release wrote is in English
   * @throws SweepProblem when there is no such sweep, or no report yet
   */
  public byte[] report(String sweepId, Form form, Language language) {
    plan(sweepId);
    String ending = form == Form.HTML ? SweepReporter.pageIn(language) : form.ending();
    return reports
        .find(SweepReporter.name(sweepId, ending))
        .or(() -> reports.find(SweepReporter.name(sweepId, form.ending())))
        .orElseThrow(() -> SweepProblem.notFound("This sweep has no report in this form yet."));
  }

  /**
   * Pauses, resumes or stops a sweep. Batches look before each part of their work, so a few hundred
   * items may still go.
   *
   * @param sweepId the sweep
   * @param order what is wanted
   * @param by who wants it
   * @param now the moment
   * @return how it stands
   * @throws SweepProblem when there is no such sweep, or it cannot do that any more
   */
  public SweepView order(String sweepId, SweepOrder order, String by, Instant now) {
    SweepPlan plan = plan(sweepId);
    if (plan.dryRun()) {
      throw SweepProblem.conflict("A dry run", "It removes nothing; there is nothing to hold up.");
    }
    SweepControl control = settle(sweepId, order, by, now);
    record(sweepId, order, control, now);
    return SweepView.of(plan, control);
  }

  private SweepControl settle(String sweepId, SweepOrder order, String by, Instant now) {
    while (true) {
      SweepControl control = sweeps.control(sweepId);
      switch (order.of(control, by, now)) {
        case SweepOrder.Ruling.Already() -> {
          return control;
        }
        case SweepOrder.Ruling.Refused(String title, String detail) ->
            throw SweepProblem.conflict(title, detail);
        case SweepOrder.Ruling.Change(SweepControl next) -> {
          // A batch that began in the meantime is looked at anew.
          if (sweeps.replace(sweepId, next)) {
            return next;
          }
        }
      }
    }
  }

  /** Also when it stood so already: whoever died before this line did not get it written. */
  private void record(String sweepId, SweepOrder order, SweepControl control, Instant now) {
    if (control.version() == 0) {
      return;
    }
    String event = EVENTS.getOrDefault(order, "sweep.ordered");
    audit.append(
        new AuditLog.Event(
            sweepId,
            event,
            control.by(),
            "GDPR 5(1)(e)",
            Map.of("begun", Boolean.toString(control.begun())),
            event + "/" + control.version()),
        now);
  }

  private SweepPlan plan(String sweepId) {
    return sweeps
        .plan(sweepId)
        .orElseThrow(() -> SweepProblem.notFound("There is no sweep with this id."));
  }
}
