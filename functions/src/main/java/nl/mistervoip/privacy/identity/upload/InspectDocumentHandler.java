package nl.mistervoip.privacy.identity.upload;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.identity.document.DocumentInspection;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.Settings;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.StepHandler;

/**
 * Step of the function that stands apart, with the models and next to no rights: looks at an upload
 * and destroys it. It puts itself together, because the room's own beans need what this function
 * must not reach.
 */
public final class InspectDocumentHandler
    extends StepHandler<InspectDocumentHandler.Input, InspectDocumentHandler.Output> {
  private static final int THREADS = 2;

  private final InspectUpload inspectUpload;
  private final Clock clock;

  /**
   * What the state machine passes.
   *
   * @param key of the object in the uploads bucket
   */
  public record Input(String key) {}

  /**
   * What the state machine goes on with.
   *
   * @param outcome a name of {@link nl.mistervoip.privacy.casefile.CopyReview.Outcome}
   */
  public record Output(String outcome) {}

  /** For Lambda. */
  public InspectDocumentHandler() {
    this(Startup.context());
  }

  InspectDocumentHandler(ApplicationContext context) {
    super(Input.class);
    Settings settings = context.getBean(Settings.class);
    Uploads uploads =
        new S3Uploads(
            settings.required("UPLOADS_BUCKET"), context.getBean(AwsClients.class).s3());
    // Loaded at the start, where Lambda gives a whole processor and the person does not wait yet.
    DocumentInspection inspection = DocumentInspection.open(THREADS, Optional.empty());
    this.inspectUpload =
        new InspectUpload(uploads, context.getBean(CaseVault.class), inspection::inspect);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected Output handle(Input input) {
    return new Output(
        inspectUpload.inspect(UploadKey.parse(input.key()), clock.instant()).name());
  }
}
