package nl.mistervoip.privacy.intake;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.mistervoip.privacy.intake.document.DocumentReader;
import nl.mistervoip.privacy.intake.mail.DocumentText;

/**
 * Reads documents in this process, for {@code desk classify}: with the same limits, and with a time
 * after which it is no longer waited for. Memory is that of the process.
 */
final class LocalAttachmentReader {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final DocumentReader reader = new DocumentReader(System::nanoTime);

  List<DocumentText> read(byte[] raw) {
    CompletableFuture<List<DocumentText>> answer = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("documents")
        .start(
            () -> {
              try {
                answer.complete(reader.read(raw));
              } catch (OutOfMemoryError e) {
                answer.complete(List.of());
              }
            });
    try {
      return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }
}
