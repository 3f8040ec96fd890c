package nl.mistervoip.privacy.intake;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import nl.mistervoip.privacy.intake.mail.DocumentText;
import nl.mistervoip.privacy.platform.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/**
 * Asks the function {@code ReadAttachments} and waits for it. Its memory and its time bound what a
 * document can cost; whatever goes wrong there, the mail goes on without.
 */
final class LambdaAttachmentReader implements AttachmentReader {
  private static final Logger LOG = LoggerFactory.getLogger(LambdaAttachmentReader.class);

  /** The function's own timeout, and a start. */
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private final String function;
  private final Supplier<LambdaClient> lambda;

  /** The client is made when the first document comes: most mails have none. */
  LambdaAttachmentReader(String function, Supplier<LambdaClient> lambda) {
    this.function = function;
    this.lambda = lambda;
  }

  @Override
  public List<DocumentText> read(String id) {
    try {
      InvokeResponse answer =
          lambda
              .get()
              .invoke(
                  call ->
                      call.functionName(function)
                          .payload(
                              SdkBytes.fromByteArray(
                                  Json.write(new ReadAttachmentsHandler.Input(id))))
                          .overrideConfiguration(limits -> limits.apiCallTimeout(PATIENCE)));
      if (answer.functionError() == null) {
        return Json.read(answer.payload().asByteArray(), ReadAttachmentsHandler.Output.class)
            .documents();
      }
      LOG.warn("The attachments of mail {} were not read: {}", id, answer.functionError());
    } catch (SdkException | UncheckedIOException e) {
      LOG.warn("The attachments of mail {} were not read: {}", id, e.getClass().getSimpleName());
    }
    return List.of();
  }
}
