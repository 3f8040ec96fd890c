package nl.mistervoip.privacy.identity.upload;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/** Step: prepares the link by which a masked copy is sent in, and its letter. */
public final class PrepareUploadHandler
    extends StepHandler<PrepareUploadHandler.Input, PrepareUploadHandler.Output> {
  private final PrepareUpload prepareUpload;
  private final Clock clock;

  /**
   * What the state machine passes.
   *
   * @param caseId the case
   * @param round which asking, from 1
   */
  public record Input(String caseId, int round) {}

  /**
   * What the state machine goes on with.
   *
   * @param letter the letter to send, empty text when none
   * @param attempt which time one of its kind is sent, digits
   */
  public record Output(String letter, String attempt) {}

  /** For Lambda. */
  public PrepareUploadHandler() {
    this(Startup.context());
  }

  PrepareUploadHandler(ApplicationContext context) {
    super(Input.class);
    this.prepareUpload = context.getBean(PrepareUpload.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Output handle(Input input) {
    String letter =
        prepareUpload
            .prepare(new CaseId(input.caseId()), input.round(), clock.instant())
            .orElse("");
    return new Output(letter, Integer.toString(input.round()));
  }
}
