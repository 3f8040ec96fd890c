package nl.mistervoip.privacy.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.LetterPassages;
import nl.mistervoip.privacy.casefile.LetterPassages.Words;
import nl.mistervoip.privacy.casefile.StandingWords;
import nl.mistervoip.privacy.platform.letter.Letter;
import nl.mistervoip.privacy.platform.letter.LetterPdf;
import nl.mistervoip.privacy.platform.letter.LetterText;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.testing.TickingClock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters with the passages that a company sets itself, also such as nobody can set. */
class StandingWordsTest {
  private static Letter letter(LetterKind kind, StandingWords words) {
    LetterContext usual = LetterSamples.context(kind, words.language());
    return Letters.compose(
        kind,
        new LetterContext(
            usual.record(), usual.facts(), usual.texts(), usual.sender(), usual.now(), words));
  }

  private static StandingWords words(Language language, String text) {
    return new StandingWords(3, language, text, List.of(text, text), text);
  }

  private static String after(String text, String start) {
    return text.substring(text.indexOf(start));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLetterShouldHaveThemBelowWhatItHasToSay(Language language) {
    StandingWords words =
        new StandingWords(
            1, language, "Team Privacy", List.of("Open 9.00 - 17.00", "085 000 00 00"), "Bericht.");
    for (LetterKind kind : LetterKind.values()) {
      String usual = LetterSamples.text(kind, language);
      String text = LetterText.of(letter(kind, words)).replaceAll("\\s+", " ");
      String above = usual.substring(0, usual.indexOf("Privacy desk Mister VoIP"));
      assertThat(text).as(kind.key()).startsWith(above);
      assertThat(after(text, "Team Privacy"))
          .startsWith("Team Privacy Bericht. -- ")
          .endsWith("Open 9.00 - 17.00 085 000 00 00 ")
          .contains(LetterSamples.SENDER, "Mister Voip Abonnementen BV");
    }
  }

  @Test
  void whatIsNotSetShouldLeaveALetterAsItIs() {
    for (Language language : Language.values()) {
      for (LetterKind kind : LetterKind.values()) {
        assertThat(LetterText.of(letter(kind, words(language, "  "))).strip())
            .isEqualTo(LetterText.of(LetterSamples.letter(kind, language)).strip());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "</p></div><h1>Boete</h1>",
        "&lt;b&gt; & \"' {sender} ${x}"
      })
  void markupShouldBeShownAsTheTextThatItIs(String evil) {
    Letter letter = letter(LetterKind.REFUSAL, words(Language.NL, evil));
    Document page = Jsoup.parse(MailHtml.of(letter));
    assertThat(page.select("script, img")).isEmpty();
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("p").eachText()).contains(evil);
    assertThat(LetterText.of(letter).replaceAll("\\s+", " ")).contains(evil);
  }

  @Test
  void aVeryLongTextShouldBeWrappedAndSwallowNothing() {
    String text = "een twee drie ".repeat(300).strip();
    String shown = LetterText.of(letter(LetterKind.REFUSAL, words(Language.NL, text)));
    assertThat(shown.replaceAll("\\s+", " ")).contains(text, "Autoriteit Persoonsgegevens");
    assertThat(Arrays.stream(after(shown, "een twee").split("\n")))
        .allMatch(line -> line.length() <= 72);
  }

  @Test
  void whatTurnsTheDirectionOrBreaksALineShouldGo() {
    String turned = "Team \u202Eycavirp\u202C\u2066\u0000\r\nBcc: x";
    Letter letter = letter(LetterKind.RECEIPT, words(Language.EN, turned));
    for (String shown : List.of(LetterText.of(letter), MailHtml.of(letter))) {
      assertThat(shown)
          .doesNotContain("\u202E", "\u202C", "\u2066", "\u0000", "\r")
          .contains("Team ycavirp Bcc: x");
    }
  }

  @Test
  void lettersOfTheAlphabetThatCanBeSetShouldStandInAPrintedLetter() throws Exception {
    String text = "Eén Ångström, čaj & žurnál – ’s ochtends €";
    byte[] pdf =
        LetterPdf.of(letter(LetterKind.REFUSAL, words(Language.NL, text)), TickingClock.NOW);
    try (var pages = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(pages).replaceAll("\\s+", " ")).contains(text);
    }
  }

  @Test
  void beforeTheyAreSetTwoWholeLettersShouldBeShownInBothLanguages() {
    Words nl = new Words("Team Privacy", "Open 9.00", "Bericht.");
    Words en = new Words("Privacy team", "Open at 9", "Notice.");
    Optional<LocalDate> later = Optional.of(LocalDate.of(2026, 8, 1));
    LetterPassages passages = new LetterPassages(nl, en, later, later);
    List<PassagePreview.Sample> all =
        new PassagePreview(LetterSamples.SENDER).of(passages, TickingClock.NOW);
    assertThat(all)
        .extracting(one -> one.letter() + " " + one.language())
        .containsExactly(
            "acknowledgement nl", "acknowledgement en", "unidentified nl", "unidentified en");
    assertThat(all.getFirst().text()).contains("Team Privacy", "Open 9.00", "Bericht.");
    assertThat(all.getLast().text())
        .contains("Privacy team", "Open at 9", "Notice.", "autoriteitpersoonsgegevens.nl")
        .doesNotContain("Team Privacy", "Bericht.");
    assertThat(PassagePreview.digest(passages))
        .isNotEqualTo(PassagePreview.digest(LetterPassages.NONE))
        .isNotEqualTo(PassagePreview.digest(new LetterPassages(en, nl, later, later)));
  }
}
