package nl.mistervoip.privacy.notifications;

import io.micronaut.context.ApplicationContext;
import java.util.Optional;
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
   * @param attempt which time one of its kind is sent, digits; absent for those sent once
   */
  public record Step(String caseId, String letter, Optional<String> attempt) {}

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
    sendLetter.send(new CaseId(step.caseId()), LetterKind.of(step.letter()), step.attempt());
    return step;
  }
}
