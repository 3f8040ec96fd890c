package nl.mistervoip.privacy.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import nl.mistervoip.privacy.platform.letter.Texts;
import nl.mistervoip.privacy.platform.web.PageResponse;
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

  private DownloadPages() {}

  static PageResponse of(DownloadOutcome outcome) {
    return switch (outcome) {
      case DownloadOutcome.Ask ask ->
          response(200, form(ask.language(), page(ask.language(), "ask")));
      case DownloadOutcome.NoCode no ->
          response(422, form(no.language(), alerted(no.language(), "no-code", 0)));
      case DownloadOutcome.Wrong wrong ->
          response(
              422, form(wrong.language(), alerted(wrong.language(), "wrong", wrong.triesLeft())));
      case DownloadOutcome.Weak weak ->
          response(422, form(weak.language(), alerted(weak.language(), "weak", 0)));
      case DownloadOutcome.Unlockable large ->
          response(422, form(large.language(), alerted(large.language(), "unlockable", 0)));
      case DownloadOutcome.Blocked blocked -> response(423, page(blocked.language(), "blocked"));
      case DownloadOutcome.Expired expired -> response(410, page(expired.language(), "expired"));
      case DownloadOutcome.UsedUp used -> response(410, page(used.language(), "used-up"));
      case DownloadOutcome.Unknown unknown -> response(404, unknown());
      case DownloadOutcome.Content content ->
          PageResponse.file(ZIP, FILE_NAME, bytes(content.content()));
      case DownloadOutcome.Elsewhere elsewhere ->
          new PageResponse(303, Map.of("Location", elsewhere.address()), "", false);
    };
  }

  static PageResponse methodNotAllowed() {
    return response(405, unknown()).withHeader("Allow", "GET, POST");
  }

  private static WebPage page(Language language, String key) {
    Texts texts = texts(language);
    return WebPage.titled(language, texts.text(key + ".title"))
        .paragraph(texts.text(key + ".text"));
  }

  private static WebPage alerted(Language language, String key, int left) {
    Texts texts = texts(language);
    return WebPage.titled(language, texts.text("ask.title"))
        .alert(texts.text(key + ".text", "left", Integer.toString(left)));
  }

  private static WebPage form(Language language, WebPage page) {
    Texts texts = texts(language);
    return page.codeForm(
        texts.text("form.label"),
        texts.text("form.hint"),
        texts.text("form.button"),
        new WebPage.Choice(
            "password",
            texts.text("lock.summary"),
            texts.text("lock.label"),
            texts.text("lock.hint")));
  }

  private static WebPage unknown() {
    Texts dutch = texts(Language.NL);
    Texts english = texts(Language.EN);
    return WebPage.titled(
            Language.NL, dutch.text("unknown.title") + " / " + english.text("unknown.title"))
        .paragraph(dutch.text("unknown.text"))
        .paragraph(english.text("unknown.text"));
  }

  private static PageResponse response(int status, WebPage page) {
    return PageResponse.html(status, page.html());
  }

  private static byte[] bytes(InputStream content) {
    try (content) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Texts texts(Language language) {
    return Texts.of(BUNDLE, language.locale());
  }
}
