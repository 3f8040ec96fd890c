package nl.mistervoip.privacy.identity;

import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.platform.web.PageTexts;
import nl.mistervoip.privacy.platform.web.WebForm;
import nl.mistervoip.privacy.platform.web.WebPage;
import nl.mistervoip.privacy.request.Language;

/** The pages behind the link, in the language of the case; they name nobody. */
final class ConfirmationPages {
  private static final PageTexts TEXTS = PageTexts.of("identity.pages");

  private ConfirmationPages() {}

  static PageResponse of(PageOutcome outcome) {
    return switch (outcome) {
      case PageOutcome.Ask ask ->
          response(200, form(ask.language(), TEXTS.page(ask.language(), "ask")));
      case PageOutcome.NoCode no ->
          response(422, form(no.language(), alerted(no.language(), "no-code")));
      case PageOutcome.Wrong wrong -> response(422, form(wrong.language(), wrong(wrong)));
      case PageOutcome.AskFacts ask ->
          response(200, facts(ask.language(), ask.code(), TEXTS.page(ask.language(), "facts")));
      case PageOutcome.WrongFacts wrong ->
          response(422, facts(wrong.language(), wrong.code(), wrong(wrong)));
      case PageOutcome.Busy busy -> response(409, TEXTS.page(busy.language(), "busy"));
      case PageOutcome.Confirmed done -> response(200, TEXTS.page(done.language(), done(done)));
      case PageOutcome.Blocked blocked -> response(423, TEXTS.page(blocked.language(), "blocked"));
      case PageOutcome.Expired expired -> response(410, TEXTS.page(expired.language(), "expired"));
      case PageOutcome.Unknown unknown -> response(404, TEXTS.inBothLanguages("unknown"));
    };
  }

  static PageResponse methodNotAllowed() {
    return response(405, TEXTS.inBothLanguages("unknown")).withHeader("Allow", "GET, POST");
  }

  private static WebPage alerted(Language language, String key) {
    return WebPage.titled(language, TEXTS.text(language, "ask.title"))
        .alert(TEXTS.text(language, key + ".text"));
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
    return WebPage.titled(language, TEXTS.text(language, "facts.title"))
        .alert(TEXTS.text(language, "facts.wrong"))
        .paragraph(left(language, wrong.triesLeft()));
  }

  private static String left(Language language, int triesLeft) {
    return new MessageFormat(TEXTS.text(language, "wrong.left"), language.locale())
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
                    TEXTS.text(language, "facts.number"),
                    TEXTS.text(language, "facts.number-hint"),
                    "numeric"),
                new WebForm.Field(
                    "amount",
                    TEXTS.text(language, "facts.amount"),
                    TEXTS.text(language, "facts.amount-hint"),
                    "decimal")),
            List.of(
                new WebForm.Button("", TEXTS.text(language, "facts.button"), false),
                new WebForm.Button("later", TEXTS.text(language, "facts.later"), true))));
  }

  private static WebPage form(Language language, WebPage page) {
    return page.codeForm(
        TEXTS.text(language, "form.label"),
        TEXTS.text(language, "form.hint"),
        TEXTS.text(language, "form.button"));
  }

  private static PageResponse response(int status, WebPage page) {
    return PageResponse.html(status, page.html());
  }
}
