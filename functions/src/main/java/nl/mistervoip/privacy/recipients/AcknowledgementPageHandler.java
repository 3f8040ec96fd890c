package nl.mistervoip.privacy.recipients;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.platform.Startup;
import nl.mistervoip.privacy.platform.web.PageRequest;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.platform.web.PageTexts;
import nl.mistervoip.privacy.platform.web.WebForm;
import nl.mistervoip.privacy.platform.web.WebHandler;
import nl.mistervoip.privacy.platform.web.WebPage;
import nl.mistervoip.privacy.request.Language;

/** The page by which a recipient confirms: {@code GET} shows a button, {@code POST} confirms. */
public final class AcknowledgementPageHandler extends WebHandler {
  private static final PageTexts TEXTS =
      PageTexts.of("nl.mistervoip.privacy.recipients.acknowledgement");

  private final Acknowledgement acknowledgement;
  private final Clock clock;

  /** For Lambda. */
  public AcknowledgementPageHandler() {
    this(Startup.context());
  }

  AcknowledgementPageHandler(ApplicationContext context) {
    this.acknowledgement = context.getBean(Acknowledgement.class);
    this.clock = context.getBean(Clock.class);
  }

  @Override
  protected PageResponse answer(PageRequest request) {
    String token = request.pathParameter("token");
    return switch (request.method()) {
      case "GET", "HEAD" -> page(acknowledgement.open(token, clock.instant()));
      case "POST" -> page(acknowledgement.confirm(token, clock.instant()));
      default ->
          PageResponse.html(405, TEXTS.inBothLanguages("unknown").html())
              .withHeader("Allow", "GET, POST");
    };
  }

  static PageResponse page(Acknowledgement.Page page) {
    return switch (page) {
      case Acknowledgement.Page.Ask(Language language) ->
          PageResponse.html(200, ask(language).html());
      case Acknowledgement.Page.Done(Language language) ->
          PageResponse.html(200, TEXTS.page(language, "done").html());
      case Acknowledgement.Page.Unknown() ->
          PageResponse.html(404, TEXTS.inBothLanguages("unknown").html());
    };
  }

  private static WebPage ask(Language language) {
    WebForm.Button button = new WebForm.Button("", TEXTS.text(language, "ask.button"), false);
    return TEXTS.page(language, "ask").form(new WebForm(Map.of(), List.of(), List.of(button)));
  }
}
