package nl.mistervoip.privacy.export;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.web.PageRequest;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.platform.web.WebHandler;

/**
 * The page behind the package link: GET shows the form, POST takes the code and gives the package.
 */
public final class DownloadPageHandler extends WebHandler {
  private final DownloadPackage downloadPackage;
  private final Clock clock;

  /** For Lambda. */
  public DownloadPageHandler() {
    this(Startup.context());
  }

  DownloadPageHandler(ApplicationContext context) {
    this.downloadPackage = context.getBean(DownloadPackage.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected PageResponse answer(PageRequest request) {
    String token = request.pathParameter("token");
    return switch (request.method()) {
      case "GET", "HEAD" -> DownloadPages.of(downloadPackage.open(token, clock.instant()));
      case "POST" ->
          DownloadPages.of(downloadPackage.enter(token, typed(request), clock.instant()));
      default -> DownloadPages.methodNotAllowed();
    };
  }

  private static DownloadPackage.Typed typed(PageRequest request) {
    return new DownloadPackage.Typed(request.formField("code"), request.formField("password"));
  }
}
