package nl.mistervoip.privacy.retention;

import io.micronaut.context.ApplicationContext;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;

/** Writes the proof of a sweep. */
public final class ReportSweepHandler
    extends StepHandler<ReportSweepHandler.Input, ReportSweepHandler.Output> {
  /**
   * The sweep.
   *
   * @param sweepId its id
   */
  public record Input(String sweepId) {}

  /**
   * What it came to.
   *
   * @param sweepId the sweep
   * @param deleted how many items are gone
   * @param reduced how many stay and lost some attributes
   * @param held how many a hold keeps
   * @param changed how many changed since they were planned
   * @param left how many stay because a person stopped the sweep
   * @param unsigned how many stay because their rule is not signed
   * @param failed how many batches could not be carried out to their end
   * @param digest of the plan
   */
  public record Output(
      String sweepId,
      long deleted,
      long reduced,
      long held,
      long changed,
      long left,
      long unsigned,
      int failed,
      String digest) {}

  private final RetentionDesk desk;

  /** For Lambda. */
  public ReportSweepHandler() {
    this(Startup.context());
  }

  ReportSweepHandler(ApplicationContext context) {
    super(Input.class);
    this.desk = context.getBean(RetentionDesk.class);
  }

  @Override
  protected Output handle(Input input) {
    SweepReport report = desk.report(input.sweepId());
    return new Output(
        report.sweepId(),
        report.deleted(),
        report.reduced(),
        report.held(),
        report.changed(),
        report.left(),
        report.unsigned(),
        report.failed().size(),
        report.digest());
  }
}
