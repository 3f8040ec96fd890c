package nl.mistervoip.privacy.export;

import java.util.List;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.platform.letter.Block;
import nl.mistervoip.privacy.platform.letter.Texts;
import nl.mistervoip.privacy.request.Language;

/**
 * Purpose, category, recipients, term and source of one kind of data: GDPR Art. 15(1)(a)-(d) and
 * (g).
 */
final class CategorySection {
  private CategorySection() {}

  static List<Block> blocks(Answer.Searched found, Answer answer) {
    Store store = found.store();
    Store.Texts about = store.texts();
    Texts texts = answer.texts();
    Language language = answer.language();
    return List.of(
        new Block.Heading(about.title().in(language)),
        new Block.Facts(
            List.of(
                fact(texts, "category", about.category().in(language)),
                fact(texts, "count", Long.toString(found.outcome().count())),
                fact(texts, "purpose", about.purpose().in(language)),
                fact(texts, "basis", PackageTexts.basis(about.basis(), texts, language)),
                fact(texts, "source", about.source().in(language)),
                fact(texts, "recipients", recipients(store, texts)),
                fact(texts, "term", terms(store, texts, language)),
                fact(texts, "controller", found.controller().name()))));
  }

  /** How long items are kept, and what of them is kept shorter. */
  private static String terms(Store store, Texts texts, Language language) {
    return RetentionRule.of(store).stream()
        .map(rule -> PackageTexts.ground(rule.retention().ground(), texts, language))
        .collect(Collectors.joining("; "));
  }

  private static String recipients(Store store, Texts texts) {
    return store.recipients().isEmpty()
        ? texts.text("about.no-recipients")
        : String.join(", ", store.recipients());
  }

  private static Block.Fact fact(Texts texts, String name, String value) {
    return new Block.Fact(texts.text("about." + name), value);
  }
}
