package nl.mistervoip.privacy.identity.upload;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.util.Locale;
import nl.mistervoip.privacy.casefile.CopyReview;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;

/** Step: destroys what is left of an upload, and releases what may be seen of it. */
public final class RecordInspectionHandler
    extends StepHandler<RecordInspectionHandler.Input, RecordInspectionHandler.Output> {
  private final RecordInspection recordInspection;
  private final Clock clock;

  /**
   * What the state machine passes.
   *
   * @param key of the object in the uploads bucket
   * @param outcome a name of {@link CopyReview.Outcome}; {@code FAILED} when looking at it failed
   */
  public record Input(String key, String outcome) {}

  /**
   * What the state machine goes on with.
   *
   * @param caseId the case
   * @param round which asking it answers
   * @param next {@code again}, {@code review} or {@code nothing}
   */
  public record Output(String caseId, int round, String next) {}

  /** For Lambda. */
  public RecordInspectionHandler() {
    this(Startup.context());
  }

  RecordInspectionHandler(ApplicationContext context) {
    super(Input.class);
    this.recordInspection = context.getBean(RecordInspection.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Output handle(Input input) {
    UploadKey key = UploadKey.parse(input.key());
    CopyReview.Outcome outcome = CopyReview.Outcome.valueOf(input.outcome());
    RecordInspection.Next next = recordInspection.record(key, outcome, clock.instant());
    return new Output(key.caseId().value(), key.round(), next.name().toLowerCase(Locale.ROOT));
  }
}
