package nl.mistervoip.privacy.identity.upload;

import java.net.URI;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import nl.mistervoip.privacy.platform.web.FileForm;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.platform.web.WebPage;
import nl.mistervoip.privacy.request.Language;

/** The pages behind the link for a copy, in the language of the case; they name nobody. */
final class UploadPages {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final String ACCEPTED = "image/jpeg,image/png,application/pdf";
  private static final int FIELDS = 5;

  private UploadPages() {}

  static PageResponse of(UploadOutcome outcome) {
    return switch (outcome) {
      case UploadOutcome.Ask ask -> ask(ask);
      case UploadOutcome.Arrived done -> response(200, page(done.language(), "arrived"));
      case UploadOutcome.Used used -> response(410, page(used.language(), "used"));
      case UploadOutcome.Expired expired -> response(410, page(expired.language(), "expired"));
      case UploadOutcome.Unknown unknown -> response(404, unknown());
    };
  }

  static PageResponse methodNotAllowed() {
    return response(405, unknown()).withHeader("Allow", "GET");
  }

  private static PageResponse ask(UploadOutcome.Ask ask) {
    Language language = ask.language();
    List<String> cover =
        IntStream.rangeClosed(1, FIELDS)
            .mapToObj(number -> text(language, "cover." + number))
            .toList();
    WebPage page =
        page(language, "ask")
            .paragraph(text(language, "cover.text"))
            .bullets(cover)
            .paragraph(text(language, "leave.text"))
            .paragraph(text(language, "how.text"))
            .paragraph(text(language, "what.text"))
            .fileForm(
                new FileForm(
                    ask.form().action(),
                    ask.form().fields(),
                    text(language, "form.label"),
                    text(language, "form.hint"),
                    ACCEPTED,
                    text(language, "form.button")));
    String store = URI.create(ask.form().action()).resolve("/").toString();
    return response(200, page)
        .withHeader("Content-Security-Policy", WebPage.policyWithFormsTo(store));
  }

  private static WebPage page(Language language, String key) {
    return WebPage.titled(language, text(language, key + ".title"))
        .paragraph(text(language, key + ".text"));
  }

  private static WebPage unknown() {
    return WebPage.titled(
            Language.NL,
            text(Language.NL, "unknown.title") + " / " + text(Language.EN, "unknown.title"))
        .paragraph(text(Language.NL, "unknown.text"))
        .paragraph(text(Language.EN, "unknown.text"));
  }

  private static PageResponse response(int status, WebPage page) {
    return PageResponse.html(status, page.html());
  }

  private static String text(Language language, String key) {
    return ResourceBundle.getBundle("identity.upload", language.locale(), NO_FALLBACK)
        .getString(key);
  }
}
