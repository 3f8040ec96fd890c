package nl.mistervoip.privacy.approval.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.approval.letters.LettersAhead.Ahead;
import nl.mistervoip.privacy.approval.letters.LettersAhead.From;
import nl.mistervoip.privacy.notifications.LetterPreview;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.InMemorySettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LettersAheadTest {
  private static final Instant NOW = Instant.parse("2026-03-05T09:00:00Z");
  private static final LettersAhead LETTERS = LetterScene.letters();

  private static List<Ahead> letters(From from, Language language, Right... rights) {
    return LETTERS.of(LettersAhead.toBe(List.of(rights), language, NOW), from, NOW).letters();
  }

  private static List<String> names(From from, Right... rights) {
    return letters(from, Language.NL, rights).stream().map(Ahead::letter).toList();
  }

  @Test
  void onlyWhatLeavesAfterThePressShouldBeShownInItsOrder() {
    Right[] all = Right.values();
    assertThat(names(From.RECEIPT, all))
        .containsExactly(
            "acknowledgement",
            "marketing-stopped",
            "identity-link",
            "identity-code",
            "restriction-confirmed",
            "consent-withdrawn");
    assertThat(names(From.IDENTIFIED, all))
        .containsExactly("restriction-confirmed", "consent-withdrawn");
    assertThat(names(From.IDENTITY, Right.ACCESS))
        .containsExactly("identity-link", "identity-code");
    assertThat(names(From.IDENTIFIED, Right.ACCESS)).isEmpty();
    assertThat(names(From.RECEIPT, Right.OBJECTION_MARKETING))
        .as("nobody has to show who asks")
        .containsExactly("acknowledgement", "marketing-stopped");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLetterShouldBeWholeAndHoldWordsInPlaceOfWhatOpensSomething(Language language) {
    for (From from : From.values()) {
      for (Ahead letter : letters(from, language, Right.values())) {
        assertThat(letter.language()).isEqualTo(language.tag());
        assertThat(letter.subject()).contains("[MV-0000-0000]");
        assertThat(letter.text()).doesNotContain("https://", "{", "ahead.");
      }
    }
    String word = language == Language.NL ? "[de persoonlijke link]" : "[the personal link]";
    String code = language == Language.NL ? "[de code]" : "[the code]";
    assertThat(text(From.IDENTITY, language, "identity-link")).contains(word);
    assertThat(text(From.IDENTITY, language, "identity-code")).contains(code);
    assertThat(text(From.PACKAGE, language, "package-link")).contains(word);
    assertThat(text(From.TRANSFER, language, "transfer-notice")).contains(code);
    assertThat(text(From.DOCUMENT, language, "document-link")).contains(word);
  }

  private static String text(From from, Language language, String letter) {
    return letters(from, language, Right.ACCESS).stream()
        .filter(one -> one.letter().equals(letter))
        .map(Ahead::text)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theDaysShouldBeThoseOfTheDeskAndALetterThatTellsOthersBeLeftOut() {
    List<Ahead> all = letters(From.RECEIPT, Language.EN, Right.values());
    String stopped =
        all.stream()
            .filter(one -> one.letter().equals("marketing-stopped"))
            .findFirst()
            .orElseThrow()
            .text();
    assertThat(stopped).contains("2 April 2026", "You also asked for something else");
    LettersAhead unset =
        new LettersAhead(
            new LetterPreview(
                "privacy@mistervoip.example",
                new InMemorySettings().passages("privacy@mistervoip.example")),
            new LettersAhead.Days(Optional.empty(), Optional.empty()));
    assertThat(
            unset
                .of(
                    LettersAhead.toBe(Arrays.asList(Right.values()), Language.NL, NOW),
                    From.RECEIPT,
                    NOW)
                .letters())
        .extracting(Ahead::letter)
        .doesNotContain("marketing-stopped", "restriction-confirmed");
  }
}
