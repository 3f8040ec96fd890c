package nl.mistervoip.privacy.intake;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import nl.mistervoip.privacy.intake.document.DocumentReader;
import nl.mistervoip.privacy.intake.mail.DocumentText;
import nl.mistervoip.privacy.intake.mail.ParseLimits;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.Settings;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;

/**
 * Reads the documents attached to a mail, in a function that can do nothing but read received mail:
 * a hostile document finds nothing here, and ends at worst this one run.
 */
public final class ReadAttachmentsHandler
    extends StepHandler<ReadAttachmentsHandler.Input, ReadAttachmentsHandler.Output> {
  /**
   * Which mail.
   *
   * @param mailId its SES message id
   */
  public record Input(String mailId) {}

  /**
   * What its documents say; goes to intake and nowhere else.
   *
   * @param documents in the order of the parts
   */
  public record Output(List<DocumentText> documents) {}

  private final MailStore mails;
  private final DocumentReader reader;

  /** Starts with the settings of the function. */
  public ReadAttachmentsHandler() {
    this(Startup.context());
  }

  ReadAttachmentsHandler(ApplicationContext context) {
    super(Input.class);
    String bucket = context.getBean(Settings.class).required("MAIL_BUCKET");
    this.mails = new S3MailStore(bucket, context.getBean(AwsClients.class).s3());
    this.reader = new DocumentReader(System::nanoTime);
  }

  @Override
  protected Output handle(Input input) {
    return new Output(reader.read(mails.read(input.mailId(), ParseLimits.RAW_BYTES + 1)));
  }
}
