package nl.mistervoip.privacy.identity.upload;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import nl.mistervoip.privacy.platform.web.FileForm;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.platform.web.PageTexts;
import nl.mistervoip.privacy.platform.web.WebPage;
import nl.mistervoip.privacy.request.Language;

/** The pages behind the link for a copy, in the language of the case; they name nobody. */
final class UploadPages {
  private static final PageTexts TEXTS = PageTexts.of("identity.upload");
  private static final String ACCEPTED = "image/jpeg,image/png,application/pdf";
  private static final int FIELDS = 5;

  private UploadPages() {}

  static PageResponse of(UploadOutcome outcome) {
    return switch (outcome) {
      case UploadOutcome.Ask ask -> ask(ask);
      case UploadOutcome.Arrived done -> response(200, TEXTS.page(done.language(), "arrived"));
      case UploadOutcome.Closed closed -> response(404, TEXTS.inBothLanguages("closed"));
    };
  }

  static PageResponse methodNotAllowed() {
    return response(405, TEXTS.inBothLanguages("closed")).withHeader("Allow", "GET");
  }

  private static PageResponse ask(UploadOutcome.Ask ask) {
    Language language = ask.language();
    List<String> cover =
        IntStream.rangeClosed(1, FIELDS)
            .mapToObj(number -> TEXTS.text(language, "cover." + number))
            .toList();
    WebPage page =
        TEXTS
            .page(language, "ask")
            .heading(TEXTS.text(language, "cover.title"))
            .drawing("/identity/card.svg", TEXTS.text(language, "cover.drawing"))
            .numbered(cover)
            .paragraph(TEXTS.text(language, "leave.text"))
            .heading(TEXTS.text(language, "how.title"))
            .bullets(List.of(TEXTS.text(language, "how.1"), TEXTS.text(language, "how.2")))
            .paragraph(TEXTS.text(language, "how.not"))
            .heading(TEXTS.text(language, "what.title"))
            .paragraph(TEXTS.text(language, "what.text"))
            .heading(TEXTS.text(language, "form.title"))
            .fileForm(
                new FileForm(
                    ask.form().action(),
                    ask.form().fields(),
                    TEXTS.text(language, "form.label"),
                    TEXTS.text(language, "form.hint"),
                    ACCEPTED,
                    TEXTS.text(language, "form.button")))
            .paragraph(TEXTS.text(language, "form.help"));
    String store = URI.create(ask.form().action()).resolve("/").toString();
    return response(200, page)
        .withHeader("Content-Security-Policy", WebPage.policyWithFormsTo(store));
  }

  private static PageResponse response(int status, WebPage page) {
    return PageResponse.html(status, page.html());
  }
}
