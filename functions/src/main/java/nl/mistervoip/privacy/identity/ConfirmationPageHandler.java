package nl.mistervoip.privacy.identity;

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
 * The page behind the one-time link: {@code GET} shows the form, {@code POST} with field {@code
 * code} confirms, and with field {@code step=facts} the facts that are asked after it.
 */
public final class ConfirmationPageHandler extends WebHandler {
  /** Well above what the slowest of the answers takes once the function is warm. */
  private static final Duration ANSWER_AFTER = Duration.ofMillis(400);

  private final Confirmation confirmation;
  private final Clock clock;
  private final SteadyAnswer steady = new SteadyAnswer(ANSWER_AFTER);

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
      case "GET", "HEAD" -> steady(() -> confirmation.open(token, clock.instant()));
      case "POST" -> steady(() -> posted(token, request));
      default -> ConfirmationPages.methodNotAllowed();
    };
  }

  private PageResponse steady(Supplier<PageOutcome> outcome) {
    return ConfirmationPages.of(steady.of(outcome));
  }

  private PageOutcome posted(String token, PageRequest request) {
    String code = request.formField("code");
    if (!request.formField("step").equals("facts")) {
      return confirmation.enter(token, code, clock.instant());
    }
    Confirmation.FactsForm form =
        new Confirmation.FactsForm(
            code,
            request.formField("customer-number"),
            request.formField("amount"),
            !request.formField("later").isEmpty());
    return confirmation.facts(token, form, clock.instant());
  }
}
