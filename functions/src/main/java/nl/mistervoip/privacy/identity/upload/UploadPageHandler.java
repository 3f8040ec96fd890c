package nl.mistervoip.privacy.identity.upload;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Duration;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.web.PageRequest;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.platform.web.SteadyAnswer;
import nl.mistervoip.privacy.platform.web.WebHandler;

/**
 * The page behind the link for a masked copy: {@code /upload/<token>} shows what to cover and the
 * form, {@code /upload/<token>/done} says that the file has arrived. The file itself goes from the
 * browser to the store and never through here.
 */
public final class UploadPageHandler extends WebHandler {
  /** Well above what the slowest of the answers takes once the function is warm. */
  private static final Duration ANSWER_AFTER = Duration.ofMillis(400);

  private final Uploading uploading;
  private final Clock clock;
  private final SteadyAnswer steady = new SteadyAnswer(ANSWER_AFTER);

  /** For Lambda. */
  public UploadPageHandler() {
    this(Startup.context());
  }

  UploadPageHandler(ApplicationContext context) {
    this.uploading = context.getBean(Uploading.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected PageResponse answer(PageRequest request) {
    if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
      return UploadPages.methodNotAllowed();
    }
    String token = request.pathParameter("token");
    return UploadPages.of(
        request.path().endsWith("/done")
            ? steady.of(() -> uploading.arrived(token, clock.instant()))
            : steady.of(() -> uploading.open(token, clock.instant())));
  }
}
