package nl.mistervoip.privacy.notifications;

import io.micronaut.context.ApplicationContext;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;
import nl.mistervoip.privacy.request.CaseId;

/** Step: sends one letter of a case. Repeating it sends nothing more. */
public final class SendLetterHandler
    extends StepHandler<SendLetterHandler.Step, SendLetterHandler.Step> {
  /**
   * Which letter of which case.
   *
   * @param caseId the case
   * @param letter the letter's key, see {@link nl.mistervoip.privacy.casefile.LetterFields}
   */
  public record Step(String caseId, String letter) {}

  private final SendLetter sendLetter;

  /** For Lambda. */
  public SendLetterHandler() {
    this(Startup.context());
  }

  SendLetterHandler(ApplicationContext context) {
    super(Step.class);
    this.sendLetter = context.getBean(SendLetter.class);
  }

  @Override
  protected Step handle(Step step) {
    sendLetter.send(new CaseId(step.caseId()), LetterKind.of(step.letter()));
    return step;
  }
}
