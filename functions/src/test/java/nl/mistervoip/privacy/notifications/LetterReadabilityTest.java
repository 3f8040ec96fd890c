package nl.mistervoip.privacy.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.mistervoip.privacy.platform.letter.Texts;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.Readability;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every letter can be read without higher education (about B1): Flesch or Flesch-Douma of 60 and
 * more, fifteen words a sentence at most on average, and no sentence of more than 28.
 */
class LetterReadabilityTest {
  private static final double PLAIN = 60;
  private static final double AVERAGE = 15;
  private static final int LONGEST = 28;

  /** Shorter texts are titles, buttons and labels. */
  private static final int WORDS_OF_A_SENTENCE = 5;

  static Stream<Arguments> letters() {
    return Stream.of(LetterKind.values())
        .flatMap(
            kind -> Stream.of(Language.values()).map(language -> Arguments.of(kind, language)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("letters")
  void everyLetterShouldBePlain(LetterKind kind, Language language) {
    List<String> texts = texts(kind, language);
    List<Integer> sentences = texts.stream().flatMap(LetterReadabilityTest::lengths).toList();
    String all = String.join("\n", texts);
    assertThat(sentences).as(all).hasSizeGreaterThan(2);
    assertThat(Readability.score(all, language)).as(all).isGreaterThanOrEqualTo(PLAIN);
    assertThat(sentences.stream().mapToInt(Integer::intValue).average().orElseThrow())
        .as(all)
        .isLessThanOrEqualTo(AVERAGE);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noSentenceShouldBeLong(Language language) {
    ResourceBundle bundle = ResourceBundle.getBundle(Letters.BUNDLE, language.locale());
    assertThat(bundle.keySet().stream().map(bundle::getString))
        .isNotEmpty()
        .allSatisfy(text -> assertThat(lengths(text)).allMatch(words -> words <= LONGEST));
  }

  private static Stream<Integer> lengths(String text) {
    return Readability.sentences(plain(text)).stream();
  }

  /** The sentences of a letter as they stand in the bundle, without titles and labels. */
  private static List<String> texts(LetterKind kind, Language language) {
    ResourceBundle bundle = ResourceBundle.getBundle(Letters.BUNDLE, language.locale());
    Set<String> used = new TreeSet<>();
    Texts recording =
        new Texts(
            language.locale(),
            key -> {
              // What is not there fails where it is owed; a ground may be in a person's own words.
              Optional<String> text =
                  Optional.of(key).filter(bundle::containsKey).map(bundle::getString);
              text.ifPresent(any -> used.add(key));
              return text;
            });
    LetterContext context =
        LetterSamples.context(LetterSamples.facts(kind), recording, language, Right.values());
    assertThat(Letters.compose(kind, context)).isNotNull();
    List<String> texts = new ArrayList<>();
    for (String key : used) {
      String text = plain(bundle.getString(key));
      boolean sentence =
          Readability.sentences(text).stream().mapToInt(n -> n).sum() >= WORDS_OF_A_SENTENCE;
      if (sentence && !key.startsWith("right.") && !key.startsWith("footer.")) {
        texts.add(text.matches("(?s).*[.?!:]") ? text : text + ".");
      }
    }
    return texts;
  }

  /** Addresses are no words; a place counts as one. */
  private static String plain(String text) {
    return text.replaceAll("https?://\\S+|\\S+@\\S+|\\S+\\.(nl|pdf|html)\\b", "x")
        .replaceAll("[{}]", "");
  }
}
