package nl.mistervoip.privacy.platform.web;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mistervoip.privacy.platform.letter.Texts;
import nl.mistervoip.privacy.request.Language;

/** The texts of the pages behind one kind of link, in every language. */
public final class PageTexts {
  private final Map<Language, Texts> texts;

  private PageTexts(Map<Language, Texts> texts) {
    this.texts = texts;
  }

  /**
   * Reads the bundles.
   *
   * @param bundle their base name, such as {@code identity.pages}; one for each language
   * @return their texts
   */
  public static PageTexts of(String bundle) {
    return new PageTexts(
        Stream.of(Language.values())
            .collect(
                Collectors.toUnmodifiableMap(
                    language -> language, language -> Texts.of(bundle, language.locale()))));
  }

  /**
   * A sentence with its places filled, as {@link Texts#text} does.
   *
   * @param language the reader's
   * @param key the key in the bundle
   * @param namesAndValues the name of each place, followed by what goes there
   * @return the sentence
   */
  public String text(Language language, String key, String... namesAndValues) {
    return in(language).text(key, namesAndValues);
  }

  /**
   * The start of a page: its title and what it says first.
   *
   * @param language the reader's
   * @param key what {@code .title} and {@code .text} stand behind in the bundle
   * @return the page, to be gone on with
   */
  public WebPage page(Language language, String key) {
    return WebPage.titled(language, text(language, key + ".title"))
        .paragraph(text(language, key + ".text"));
  }

  /**
   * A page for somebody whose language is not known: behind a link that nobody knows.
   *
   * @param key what {@code .title} and {@code .text} stand behind in the bundle
   * @return the page in Dutch and English
   */
  public WebPage inBothLanguages(String key) {
    return page(Language.NL, key)
        .alsoIn(Language.EN, text(Language.EN, key + ".title"), text(Language.EN, key + ".text"));
  }

  private Texts in(Language language) {
    Texts found = texts.get(language);
    if (found == null) {
      throw new IllegalArgumentException("There are no texts in language " + language + ".");
    }
    return found;
  }
}
