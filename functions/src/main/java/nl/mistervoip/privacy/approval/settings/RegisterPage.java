package nl.mistervoip.privacy.approval.settings;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import nl.mistervoip.privacy.platform.letter.Block;
import nl.mistervoip.privacy.platform.letter.Letter;
import nl.mistervoip.privacy.platform.letter.LetterHtml;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.Language;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;

/** The register as a page to save, print or hand to the authority (GDPR Art. 30(4)). */
final class RegisterPage {
  private static final String STYLE =
      """
      body { font: 16px/1.5 system-ui, sans-serif; margin: 2em auto; max-width: 90em; padding: 0 1em; color: #1a1a1a }
      table { border-collapse: collapse; width: 100%; margin: 1em 0; overflow-wrap: anywhere }
      caption { text-align: left; font-weight: 600; padding: .5em 0 }
      th, td { border-bottom: 1px solid #767676; padding: .35em .6em; text-align: left; vertical-align: top }
      """;
  private static final List<String> COLUMNS =
      List.of("purpose", "basis", "categories", "recipients", "transfers", "limits", "stores");

  private RegisterPage() {}

  static PageResponse of(Register register, Language language) {
    Register.Whole whole = register.in(language);
    List<Block> blocks =
        whole.activities().stream()
            .map(Register.Activity::controller)
            .distinct()
            .map(controller -> table(controller, whole, language))
            .toList();
    Letter letter =
        new Letter(
            Locale.forLanguageTag(language.tag()),
            RegisterWords.say(language, "title"),
            blocks,
            List.of(
                RegisterWords.say(language, "made", whole.version(), whole.validFrom()),
                RegisterWords.say(language, "elsewhere")));
    Document page = LetterHtml.page(letter);
    page.head().appendElement("style").appendChild(new DataNode(STYLE));
    LetterHtml.append(page.body().appendElement("main"), letter);
    return PageResponse.file(
        "text/html; charset=utf-8",
        Register.name(language, "html"),
        page.outerHtml().getBytes(StandardCharsets.UTF_8));
  }

  private static Block table(String controller, Register.Whole whole, Language language) {
    return new Block.Table(
        controller + ": " + RegisterWords.subjects(language),
        COLUMNS.stream().map(name -> RegisterWords.say(language, "column." + name)).toList(),
        whole.activities().stream()
            .filter(one -> one.controller().equals(controller))
            .map(RegisterPage::row)
            .toList());
  }

  private static List<String> row(Register.Activity one) {
    return List.of(
        one.purpose(),
        Register.joined(one.basis()),
        Register.joined(one.categories()),
        Register.joined(one.recipients()),
        Register.joined(one.transfers()),
        Register.joined(one.limits()),
        Register.joined(one.stores()));
  }
}
