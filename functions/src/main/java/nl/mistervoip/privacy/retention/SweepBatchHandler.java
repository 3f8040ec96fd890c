package nl.mistervoip.privacy.retention;

import io.micronaut.context.ApplicationContext;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;

/** Carries one released batch out; can be repeated at any point. */
public final class SweepBatchHandler
    extends StepHandler<SweepBatchHandler.Input, SweepBatchHandler.Output> {
  /**
   * What to carry out.
   *
   * @param sweepId the sweep
   * @param batch the name of the batch
   */
  public record Input(String sweepId, String batch) {}

  /**
   * What became of it.
   *
   * @param batch the name of the batch
   * @param deleted how many items are gone
   * @param held how many a hold keeps
   * @param changed how many changed since they were planned
   */
  public record Output(String batch, long deleted, long held, long changed) {}

  private final RetentionDesk desk;

  /** For Lambda. */
  public SweepBatchHandler() {
    this(Startup.context());
  }

  SweepBatchHandler(ApplicationContext context) {
    super(Input.class);
    this.desk = context.getBean(RetentionDesk.class);
  }

  @Override
  protected Output handle(Input input) {
    BatchResult result = desk.run(input.sweepId(), input.batch());
    return new Output(result.batch(), result.deleted(), result.held(), result.changed());
  }
}
