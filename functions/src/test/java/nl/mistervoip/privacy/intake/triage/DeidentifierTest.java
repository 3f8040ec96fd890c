package nl.mistervoip.privacy.intake.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.mistervoip.privacy.intake.reading.Vocabulary;
import org.junit.jupiter.api.Test;

class DeidentifierTest {
  private static final Vocabulary VOCABULARY = Vocabulary.load();
  private static final Deidentifier DEIDENTIFIER = new Deidentifier(VOCABULARY);
  private static final Pattern WORD = Pattern.compile("[^\\s.,!?;:()\"-]+");

  /** Mails as people write them, with everything in them that must not survive. */
  @Provide
  Arbitrary<String> mails() {
    Arbitrary<String> piece =
        Arbitraries.oneOf(
            Arbitraries.of(
                "verwijder", "mijn", "gegevens", "Graag inzage", "please", "delete", "m'n"),
            Arbitraries.of(
                "Anneke",
                "Voorbeeld",
                "d'Ancona",
                "Müller-Özdemir",
                "Kerkstraat",
                "Utrecht",
                "anneke.voorbeeld@example.nl",
                "<a@b.example>",
                "a＠example.nl",
                "https://example.nl/?q=Jansen",
                "www.example.nl",
                "+31612345678",
                "06-1234 5678",
                "1234AB",
                "NL91ABNA0417164300",
                "١٢٣٤",
                "²³",
                "Ⅷ",
                "𝟙𝟚",
                "ＡＢ１"),
            Arbitraries.strings()
                .withChars('\0', 'a', '9', '@', '\n', 'é', '.', '\u200d')
                .ofMaxLength(12),
            Arbitraries.strings().ofMaxLength(12));
    return piece.list().ofMaxSize(30).map(pieces -> String.join(" ", pieces));
  }

  @Property(tries = 2000)
  void nothingOutsideTheVocabularyShouldSurvive(@ForAll("mails") String mail) {
    String left = DEIDENTIFIER.deidentified(mail);
    assertThat(left).doesNotContain("@", "/", "＠");
    assertThat(left.codePoints().filter(Character::isDigit)).allMatch(digit -> digit == '0');
    List<String> words = WORD.matcher(left).results().map(found -> found.group()).toList();
    assertThat(words)
        .allMatch(
            word ->
                word.equals(Deidentifier.PLACEHOLDER)
                    || word.matches("0+")
                    || VOCABULARY.has(word));
  }

  @Test
  void whatIsAskedShouldStayReadable() {
    String left =
        DEIDENTIFIER.deidentified(
            "Beste mevrouw Voorbeeld,\n\nIk wil graag inzage in mijn persoonsgegevens"
                + " (klant 123456).\nBel 06-12345678 of mail anneke@example.nl.\n\nAnneke");
    assertThat(left)
        .isEqualTo(
            "beste mevrouw x,\n\nik wil graag inzage in mijn persoonsgegevens (klant 000000)."
                + "\nbel 00-00000000 of mail x\n\nx");
  }

  @Test
  void ofALongWordOnlyThePartThatIsKnownShouldStay() {
    assertThat(VOCABULARY.survivorOf("wijzigingjansen")).contains("wijzig");
    assertThat(DEIDENTIFIER.deidentified("Wijzigingjansen, graag")).isEqualTo("wijzig, graag");
  }

  @Test
  void aLongMailShouldBeCut() {
    assertThat(DEIDENTIFIER.deidentified("mijn ".repeat(10_000)))
        .hasSizeLessThanOrEqualTo(Deidentifier.LONGEST);
  }
}
