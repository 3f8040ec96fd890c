package nl.mistervoip.privacy.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import nl.mistervoip.privacy.casefile.StandingWords;
import nl.mistervoip.privacy.intake.CopyRecogniser.Seen;
import nl.mistervoip.privacy.intake.mail.FileStart;
import nl.mistervoip.privacy.platform.letter.LetterText;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.testing.Readability;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The letter on a copy that came by mail, in both languages and all its forms. */
class CopyLetterTest {
  private static final CaseId CASE = CaseId.ofMessage("m1");

  private static Removal removal(boolean asked, Seen... seen) {
    return new Removal(
        List.of(seen).stream().map(one -> new Removal.Part(FileStart.JPEG, one)).toList(),
        asked,
        TickingClock.NOW);
  }

  private static List<Removal> all() {
    return List.of(
        removal(false, Seen.COPY),
        removal(false, Seen.COPY, Seen.UNREADABLE),
        removal(false, Seen.UNSURE),
        removal(true, Seen.COPY));
  }

  private static final StandingWords NOTHING_SET = StandingWords.none(Language.NL);

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyFormShouldBePlainLanguageInShortSentences(Language language) {
    for (Removal removal : all()) {
      CopyLetter letter =
          new CopyLetter(language, Optional.of(CASE), removal, StandingWords.none(language));
      String text = LetterText.of(letter.letter("desk@example.nl"));
      String body = text.substring(text.indexOf("\n\n"), text.indexOf("-- \n"));
      assertThat(Readability.score(body, language)).as(body).isGreaterThanOrEqualTo(60);
      assertThat(Readability.sentences(body)).as(body).allMatch(words -> words <= 24);
      assertThat(body).contains("KopieID");
    }
  }

  @Test
  void bothLanguagesShouldHaveTheSameTexts() {
    ResourceBundle dutch = ResourceBundle.getBundle(CopyLetter.BUNDLE, Language.NL.locale());
    ResourceBundle english = ResourceBundle.getBundle(CopyLetter.BUNDLE, Language.EN.locale());
    assertThat(dutch.keySet()).isEqualTo(english.keySet());
    dutch
        .keySet()
        .forEach(key -> assertThat(dutch.getString(key)).isNotEqualTo(english.getString(key)));
  }

  @Test
  void whatBesideACopyMayHaveBeenSomethingElseShouldBeToldToo() {
    String both = text(removal(false, Seen.COPY, Seen.UNREADABLE));
    assertThat(both).contains("Ook een andere bijlage is gewist");
    assertThat(text(removal(false, Seen.COPY))).doesNotContain("Ook een andere bijlage");
  }

  @Test
  void theMailShouldBeAsciiInItsHeaderAnswerNobodyElseAndHoldTheCaseOnlyWhenItIsOne() {
    OpenedMail mail = Mails.mail("m1").envelope("a@example.nl>, <b@example.nl").opened();
    for (Removal removal : all()) {
      byte[] bytes =
          new CopyLetter(Language.NL, Optional.of(CASE), removal, NOTHING_SET)
              .bytes("desk@example.nl", mail);
      String message = new String(bytes, UTF_8);
      String header = message.substring(0, message.indexOf("\r\n\r\n"));
      assertThat(US_ASCII.newEncoder().canEncode(header)).isTrue();
      assertThat(header)
          .contains("To: <a@example.nlb@example.nl>", "[" + CASE + "]", "+" + CASE + "@example.nl")
          .doesNotContain("\r\n\r\n", "b@example.nl>,");
      byte[] without =
          new CopyLetter(Language.NL, Optional.empty(), removal, NOTHING_SET).bytes("d@e.nl", mail);
      assertThat(new String(without, UTF_8)).doesNotContain("MV-");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatTheCompanySetsItselfShouldStandBelowAndNowhereElse(Language language) {
    StandingWords words =
        new StandingWords(1, language, "Team <b>", List.of("Open 9.00"), "Bericht.");
    for (Removal removal : all()) {
      Optional<CaseId> about = Optional.of(CASE);
      String usual =
          LetterText.of(
              new CopyLetter(language, about, removal, StandingWords.none(language))
                  .letter("desk@example.nl"));
      String text =
          LetterText.of(new CopyLetter(language, about, removal, words).letter("desk@example.nl"));
      String above = usual.substring(0, usual.lastIndexOf(", Privacy desk"));
      assertThat(text)
          .startsWith(above)
          .contains(", Team <b>\n\nBericht.\n")
          .endsWith("Open 9.00\n");
      assertThat(text).doesNotContain("Privacy desk Mister VoIP");
    }
  }

  private static String text(Removal removal) {
    CopyLetter letter = new CopyLetter(Language.NL, Optional.of(CASE), removal, NOTHING_SET);
    String message = new String(letter.bytes("d@example.nl", Mails.mail("m1").opened()), UTF_8);
    String body = message.substring(message.indexOf("\r\n\r\n") + 4);
    return new String(Base64.getMimeDecoder().decode(body), UTF_8).replaceAll("\\s+", " ");
  }
}
