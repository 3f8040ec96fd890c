package nl.mistervoip.privacy.export;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.web.PageRequest;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.platform.web.SteadyAnswer;
import nl.mistervoip.privacy.platform.web.WebHandler;

/**
 * The page behind the package link: GET shows the form, POST takes the code and gives the package.
 */
public final class DownloadPageHandler extends WebHandler {
  /** Well above what an answer without a package takes once the function is warm. */
  private static final Duration ANSWER_AFTER = Duration.ofMillis(400);

  private final DownloadPackage downloadPackage;
  private final Clock clock;
  private final SteadyAnswer steady = new SteadyAnswer(ANSWER_AFTER);

  /** For Lambda. */
  public DownloadPageHandler() {
    this(Startup.context());
  }

  DownloadPageHandler(ApplicationContext context) {
    this(context.getBean(DownloadPackage.class), context.getBean(Clock.class));
  }

  DownloadPageHandler(DownloadPackage downloadPackage, Clock clock) {
    this.downloadPackage = downloadPackage;
    this.clock = clock;
  }

  @Override
  protected PageResponse answer(PageRequest request) {
    String token = request.pathParameter("token");
    return switch (request.method()) {
      case "GET", "HEAD" -> steady(() -> downloadPackage.open(token, clock.instant()));
      case "POST" -> steady(() -> posted(token, request));
      default -> DownloadPages.methodNotAllowed();
    };
  }

  private DownloadOutcome posted(String token, PageRequest request) {
    String ticket = request.formField(DownloadPages.TICKET);
    return ticket.isEmpty()
        ? downloadPackage.enter(token, typed(request), clock.instant())
        : downloadPackage.fetch(token, ticket, clock.instant());
  }

  private PageResponse steady(Supplier<DownloadOutcome> outcome) {
    return DownloadPages.of(steady.of(outcome));
  }

  private static DownloadPackage.Typed typed(PageRequest request) {
    return new DownloadPackage.Typed(request.formField("code"), request.formField("password"));
  }
}
