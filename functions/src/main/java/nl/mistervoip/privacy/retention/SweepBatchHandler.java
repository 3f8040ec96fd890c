package nl.mistervoip.privacy.retention;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;

/** Carries one released batch out, or a part of it; can be repeated at any point. */
public final class SweepBatchHandler
    extends StepHandler<SweepBatchHandler.Input, SweepBatchHandler.Output> {
  /**
   * What to carry out.
   *
   * @param sweepId the sweep
   * @param batch the name of the batch
   * @param failed whether it failed for good: then the sweep stops and only counts
   */
  public record Input(String sweepId, String batch, boolean failed) {}

  /**
   * How far it came.
   *
   * @param batch the name of the batch
   * @param done whether it has its result; otherwise it goes on after {@code waitSeconds}
   * @param waitSeconds how long to wait, 0 when it is done
   * @param deleted how many items are gone, once it is done
   * @param reduced how many stay and lost some attributes
   * @param held how many a hold keeps
   * @param changed how many changed since they were planned
   * @param left how many stay because the sweep was stopped
   */
  public record Output(
      String batch,
      boolean done,
      long waitSeconds,
      long deleted,
      long reduced,
      long held,
      long changed,
      long left) {}

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
    return switch (step(input)) {
      case BatchStep.Done(BatchResult one) ->
          new Output(
              one.batch(),
              true,
              0,
              one.deleted(),
              one.reduced(),
              one.held(),
              one.changed(),
              one.left());
      case BatchStep.NotYet(Duration wait) ->
          new Output(input.batch(), false, wait.toSeconds(), 0, 0, 0, 0, 0);
    };
  }

  private BatchStep step(Input input) {
    return input.failed()
        ? desk.fail(input.sweepId(), input.batch())
        : desk.run(input.sweepId(), input.batch());
  }
}
