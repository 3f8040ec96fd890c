package nl.mistervoip.privacy.identity.upload;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Step: prepares the link by which a masked copy is sent in, and its letter; reminds of it; closes
 * it when the copy is no longer asked for.
 */
public final class PrepareUploadHandler
    extends StepHandler<PrepareUploadHandler.Input, PrepareUploadHandler.Output> {
  private final PrepareUpload prepareUpload;
  private final CopyReminder reminder;
  private final Clock clock;

  /**
   * What the state machine passes.
   *
   * @param caseId the case
   * @param round which asking, from 1
   * @param over whether the copy is no longer asked for
   * @param week how many weeks ago the link went out; 0 to make it
   */
  public record Input(String caseId, int round, boolean over, int week) {}

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
    this.reminder = context.getBean(CopyReminder.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Output handle(Input input) {
    CaseId id = new CaseId(input.caseId());
    if (input.over()) {
      prepareUpload.close(id, input.round(), clock.instant());
      return new Output("", "");
    }
    return input.week() > 0
        ? reminder
            .due(id, input.round(), input.week(), clock.instant())
            .map(attempt -> new Output(LetterFields.DOCUMENT_REMINDER, attempt))
            .orElseGet(() -> new Output("", ""))
        : new Output(
            prepareUpload.prepare(id, input.round(), clock.instant()).orElse(""),
            Integer.toString(input.round()));
  }
}
