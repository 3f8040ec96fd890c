package nl.mistervoip.privacy.identity;

import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.platform.web.WebForm;
import nl.mistervoip.privacy.platform.web.WebPage;
import nl.mistervoip.privacy.request.Language;

/** The pages behind the link, in the language of the case; they name nobody. */
final class ConfirmationPages {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private ConfirmationPages() {}

  static PageResponse of(PageOutcome outcome) {
    return switch (outcome) {
      case PageOutcome.Ask ask -> response(200, form(ask.language(), page(ask.language(), "ask")));
      case PageOutcome.NoCode no ->
          response(422, form(no.language(), alerted(no.language(), "no-code")));
      case PageOutcome.Wrong wrong -> response(422, form(wrong.language(), wrong(wrong)));
      case PageOutcome.AskFacts ask ->
          response(200, facts(ask.language(), ask.code(), page(ask.language(), "facts")));
      case PageOutcome.WrongFacts wrong ->
          response(422, facts(wrong.language(), wrong.code(), wrong(wrong)));
      case PageOutcome.Busy busy -> response(409, page(busy.language(), "busy"));
      case PageOutcome.Confirmed done -> response(200, page(done.language(), done(done)));
      case PageOutcome.Blocked blocked -> response(423, page(blocked.language(), "blocked"));
      case PageOutcome.Expired expired -> response(410, page(expired.language(), "expired"));
      case PageOutcome.Unknown unknown -> response(404, unknown());
    };
  }

  static PageResponse methodNotAllowed() {
    return response(405, unknown()).withHeader("Allow", "GET, POST");
  }

  private static WebPage page(Language language, String key) {
    return WebPage.titled(language, text(language, key + ".title"))
        .paragraph(text(language, key + ".text"));
  }

  private static WebPage alerted(Language language, String key) {
    return WebPage.titled(language, text(language, "ask.title"))
        .alert(text(language, key + ".text"));
  }

  private static String done(PageOutcome.Confirmed done) {
    String inPart = done.inPart() ? "in-part" : "confirmed";
    return done.before() ? "already" : inPart;
  }

  private static WebPage wrong(PageOutcome.Wrong wrong) {
    return alerted(wrong.language(), "wrong").paragraph(left(wrong.language(), wrong.triesLeft()));
  }

  private static WebPage wrong(PageOutcome.WrongFacts wrong) {
    Language language = wrong.language();
    return WebPage.titled(language, text(language, "facts.title"))
        .alert(text(language, "facts.wrong"))
        .paragraph(left(language, wrong.triesLeft()));
  }

  private static String left(Language language, int triesLeft) {
    return new MessageFormat(text(language, "wrong.left"), language.locale())
        .format(new Object[] {triesLeft});
  }

  /** The code travels along, so that the link alone never opens this question. */
  private static WebPage facts(Language language, String code, WebPage page) {
    return page.form(
        new WebForm(
            Map.of("step", "facts", "code", code),
            List.of(
                new WebForm.Field(
                    "customer-number",
                    text(language, "facts.number"),
                    text(language, "facts.number-hint"),
                    "numeric"),
                new WebForm.Field(
                    "amount",
                    text(language, "facts.amount"),
                    text(language, "facts.amount-hint"),
                    "decimal")),
            List.of(
                new WebForm.Button("", text(language, "facts.button"), false),
                new WebForm.Button("later", text(language, "facts.later"), true))));
  }

  private static WebPage form(Language language, WebPage page) {
    return page.codeForm(
        text(language, "form.label"), text(language, "form.hint"), text(language, "form.button"));
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
    return ResourceBundle.getBundle("identity.pages", language.locale(), NO_FALLBACK)
        .getString(key);
  }
}
