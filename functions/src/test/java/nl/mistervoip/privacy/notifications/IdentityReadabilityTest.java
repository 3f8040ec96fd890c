package nl.mistervoip.privacy.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.testing.Readability;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Letters and pages about identity are read by everyone, so they are plain. */
class IdentityReadabilityTest {
  private static final double PLAIN = 60;

  static Stream<Arguments> letters() {
    return Stream.of(
            LetterKind.IDENTITY_LINK,
            LetterKind.IDENTITY_CODE,
            LetterKind.IDENTITY_REMINDER_1,
            LetterKind.IDENTITY_HOLD,
            LetterKind.DOCUMENT_LINK,
            LetterKind.DOCUMENT_AGAIN,
            LetterKind.DOCUMENT_REMINDER,
            LetterKind.UNIDENTIFIED)
        .flatMap(
            kind -> Stream.of(Language.values()).map(language -> Arguments.of(kind, language)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("letters")
  void everyIdentityLetterShouldBePlain(LetterKind kind, Language language) {
    String text = LetterSamples.text(kind, language).replaceAll("https?://\\S+|\\S+@\\S+", "");
    assertThat(Readability.score(text, language)).as(text).isGreaterThanOrEqualTo(PLAIN);
  }

  static Stream<Arguments> pages() {
    return Stream.of("identity.pages", "identity.upload")
        .flatMap(
            bundle -> Stream.of(Language.values()).map(language -> Arguments.of(bundle, language)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void everyPageAboutIdentityShouldBePlain(String bundle, Language language) {
    ResourceBundle pages = ResourceBundle.getBundle(bundle, language.locale());
    List<String> hard = new ArrayList<>();
    for (Enumeration<String> keys = pages.getKeys(); keys.hasMoreElements(); ) {
      String key = keys.nextElement();
      String text = pages.getString(key);
      if (key.endsWith(".text") && Readability.score(text, language) < PLAIN) {
        hard.add(key + " " + Math.round(Readability.score(text, language)));
      }
    }
    assertThat(hard).isEmpty();
  }
}
