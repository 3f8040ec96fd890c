package nl.mistervoip.privacy.export;

import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.platform.web.PageTexts;
import nl.mistervoip.privacy.platform.web.WebForm;
import nl.mistervoip.privacy.platform.web.WebPage;
import nl.mistervoip.privacy.request.Language;

/** The pages behind the package link, in the language of the case; they name nobody. */
final class DownloadPages {
  /** The bundles of texts, one per language. */
  static final String BUNDLE = "nl.mistervoip.privacy.export.download";

  /** The media type of a package. */
  static final String ZIP = "application/zip";

  /** Under this name a package is saved. */
  static final String FILE_NAME = "mister-voip.zip";

  /** The field in which the page of a package that is made ready holds its ticket. */
  static final String TICKET = "ticket";

  private static final PageTexts TEXTS = PageTexts.of(BUNDLE);

  private DownloadPages() {}

  static PageResponse of(DownloadOutcome outcome) {
    return switch (outcome) {
      case DownloadOutcome.Ask ask ->
          response(200, form(ask.language(), TEXTS.page(ask.language(), "ask")));
      case DownloadOutcome.NoCode no ->
          response(422, form(no.language(), alerted(no.language(), "no-code", 0)));
      case DownloadOutcome.Wrong wrong ->
          response(
              422, form(wrong.language(), alerted(wrong.language(), "wrong", wrong.triesLeft())));
      case DownloadOutcome.Weak weak ->
          response(422, form(weak.language(), alerted(weak.language(), "weak", 0)));
      case DownloadOutcome.Blocked blocked ->
          response(423, TEXTS.page(blocked.language(), "blocked"));
      case DownloadOutcome.Expired expired ->
          response(410, TEXTS.page(expired.language(), "expired"));
      case DownloadOutcome.UsedUp used -> response(410, TEXTS.page(used.language(), "used-up"));
      case DownloadOutcome.Unknown unknown -> response(404, TEXTS.inBothLanguages("unknown"));
      case DownloadOutcome.Content content -> PageResponse.file(ZIP, FILE_NAME, content.content());
      case DownloadOutcome.Preparing preparing -> response(202, preparing(preparing));
      case DownloadOutcome.NotReady not ->
          response(503, form(not.language(), alerted(not.language(), "not-ready", 0)));
      case DownloadOutcome.Elsewhere elsewhere -> response(200, elsewhere(elsewhere));
    };
  }

  static PageResponse methodNotAllowed() {
    return response(405, TEXTS.inBothLanguages("unknown")).withHeader("Allow", "GET, POST");
  }

  private static WebPage alerted(Language language, String key, int left) {
    return WebPage.titled(language, TEXTS.text(language, "ask.title"))
        .alert(TEXTS.text(language, key + ".text", "left", Integer.toString(left)));
  }

  private static WebPage form(Language language, WebPage page) {
    return page.codeForm(
        TEXTS.text(language, "form.label"),
        TEXTS.text(language, "form.hint"),
        TEXTS.text(language, "form.button"),
        new WebPage.Choice(
            "password",
            TEXTS.text(language, "lock.summary"),
            TEXTS.text(language, "lock.label"),
            TEXTS.text(language, "lock.hint")));
  }

  private static PageResponse response(int status, WebPage page) {
    return PageResponse.html(status, page.html());
  }

  /**
   * A link, because Chromium holds the redirect after a form to {@code form-action}, which knows no
   * store.
   */
  private static WebPage elsewhere(DownloadOutcome.Elsewhere at) {
    return TEXTS
        .page(at.language(), "elsewhere")
        .link(at.address(), TEXTS.text(at.language(), "elsewhere.link"));
  }

  private static WebPage preparing(DownloadOutcome.Preparing at) {
    return TEXTS
        .page(at.language(), "preparing")
        .form(
            new WebForm(
                Map.of(TICKET, at.ticket()),
                List.of(),
                List.of(
                    new WebForm.Button("", TEXTS.text(at.language(), "preparing.button"), true))));
  }
}
