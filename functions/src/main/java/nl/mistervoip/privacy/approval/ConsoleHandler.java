package nl.mistervoip.privacy.approval;

import io.micronaut.context.ApplicationContext;
import nl.mistervoip.privacy.approval.web.WebConsole;
import nl.mistervoip.privacy.approval.worklist.WorklistApi;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.web.PageRequest;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.platform.web.WebHandler;

/**
 * The console: its API at {@code /api/**}, the only place where people take decisions, and its
 * pages at {@code /console/**}, which ask that API.
 */
public final class ConsoleHandler extends WebHandler {
  /** What Lambda takes at most; the event has more in it than the body. */
  private static final int LARGEST_EVENT = 6 * 1024 * 1024;

  private final ConsoleApi api;
  private final WebConsole pages;

  /** For Lambda. */
  public ConsoleHandler() {
    this(Startup.context());
  }

  ConsoleHandler(ApplicationContext context) {
    this.api = context.getBean(ConsoleApi.class);
    this.pages = context.getBean(WebConsole.class);
  }

  @Override
  protected PageResponse answer(PageRequest request) {
    return pages.serves(request) ? pages.answer(request) : api.answer(request);
  }

  @Override
  protected int largestBody(String path) {
    return WorklistApi.takesFiles(path) ? LARGEST_EVENT : super.largestBody(path);
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
  protected PageResponse failure(PageRequest request, String reference) {
    return pages.serves(request) ? pages.failure(request, reference) : failure(reference);
  }

  @Override
  protected PageResponse unreadable() {
    return PageResponse.problem(
        400, "Not readable", "Send a JSON object of at most 64 KB; a file of at most 3 MB.");
  }
}
