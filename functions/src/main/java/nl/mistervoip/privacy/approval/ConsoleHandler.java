package nl.mistervoip.privacy.approval;

import io.micronaut.context.ApplicationContext;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.web.PageRequest;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.platform.web.WebHandler;

/** The console's API, {@code /api/**}: the only place where people take decisions. */
public final class ConsoleHandler extends WebHandler {
  private final ConsoleApi api;

  /** For Lambda. */
  public ConsoleHandler() {
    this(Startup.context());
  }

  ConsoleHandler(ApplicationContext context) {
    this.api = context.getBean(ConsoleApi.class);
  }

  @Override
  protected PageResponse answer(PageRequest request) {
    return api.answer(request);
  }

  @Override
  protected PageResponse failure(String reference) {
    return PageResponse.problem(
        500,
        "Something went wrong on our side",
        "Nothing was decided twice. Try again; if it stays, tell the administrator reference "
            + reference
            + ".");
  }

  @Override
  protected PageResponse unreadable() {
    return PageResponse.problem(400, "Not readable", "Send a JSON object of at most 64 KB.");
  }
}
