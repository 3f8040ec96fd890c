package nl.mistervoip.privacy.identity;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.web.PageRequest;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.platform.web.WebHandler;

/**
 * The page behind the one-time link: {@code GET} shows the form, {@code POST} with field {@code
 * code} confirms.
 */
public final class ConfirmationPageHandler extends WebHandler {
  private final Confirmation confirmation;
  private final Clock clock;

  /** For Lambda. */
  public ConfirmationPageHandler() {
    this(Startup.context());
  }

  ConfirmationPageHandler(ApplicationContext context) {
    this.confirmation = context.getBean(Confirmation.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected PageResponse answer(PageRequest request) {
    String token = request.pathParameter("token");
    return switch (request.method()) {
      case "GET", "HEAD" -> ConfirmationPages.of(confirmation.open(token, clock.instant()));
      case "POST" ->
          ConfirmationPages.of(
              confirmation.enter(token, request.formField("code"), clock.instant()));
      default -> ConfirmationPages.methodNotAllowed();
    };
  }
}
