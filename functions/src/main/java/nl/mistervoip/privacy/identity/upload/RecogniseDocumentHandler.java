package nl.mistervoip.privacy.identity.upload;

import io.micronaut.context.ApplicationContext;
import nl.mistervoip.privacy.identity.document.CopyRecognition;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.PartPlace;
import nl.mistervoip.privacy.platform.Settings;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;

/**
 * Looks whether a part of a received mail is a copy of an identity document, in a function that can
 * do nothing but read received mail. It says what the part is and nothing of what it shows.
 */
public final class RecogniseDocumentHandler
    extends StepHandler<RecogniseDocumentHandler.Input, RecogniseDocumentHandler.Output> {
  private static final int THREADS = 2;

  private final MailedParts parts;
  private final CopyRecognition recognition;

  /**
   * Which part.
   *
   * @param mailId the SES message id of the mail
   * @param place where the part lies in it
   */
  public record Input(String mailId, PartPlace place) {}

  /**
   * What it is.
   *
   * @param recognised a name of {@link nl.mistervoip.privacy.identity.document.Recognised}
   */
  public record Output(String recognised) {}

  /** For Lambda. */
  public RecogniseDocumentHandler() {
    this(Startup.context());
  }

  RecogniseDocumentHandler(ApplicationContext context) {
    super(Input.class);
    Settings settings = context.getBean(Settings.class);
    this.parts =
        new MailedParts(settings.required("MAIL_BUCKET"), context.getBean(AwsClients.class).s3());
    this.recognition = CopyRecognition.open(THREADS);
  }

  @Override
  protected Output handle(Input input) {
    return new Output(recognition.look(parts.read(input.mailId(), input.place())).name());
  }
}
