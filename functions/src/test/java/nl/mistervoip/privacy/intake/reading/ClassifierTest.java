package nl.mistervoip.privacy.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import nl.mistervoip.privacy.intake.mail.MailParser;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Families of mails that are easily misread. */
class ClassifierTest {
  private static final Classifier CLASSIFIER = new Classifier(Lexicon.load());

  @Test
  void movingANumberShouldNeverBeReadAsMovingData() {
    Classification read =
        read("Nummer", "Ik wil mijn telefoonnummer meenemen naar een andere provider.");
    assertThat(read.labels()).doesNotContain(Label.PORTABILITY);
    assertThat(read.topic()).isEqualTo(Label.PORTING);
  }

  @Test
  void movingDataShouldNeverBeReadAsMovingANumber() {
    Classification read =
        read(
            "Overstap",
            "Ik wil mijn gegevens als csv meenemen naar mijn nieuwe aanbieder. Het nummer is al"
                + " over.");
    assertThat(read.labels()).contains(Label.PORTABILITY);
  }

  @Test
  void aNegatedRightShouldNotBeReadAsAskedFor() {
    Classification read =
        read(
            "vraag",
            "U hoeft niets te verwijderen, ik wil alleen zien welke gegevens u van mij bewaart.");
    assertThat(read.labels()).contains(Label.ACCESS).doesNotContain(Label.ERASURE);
  }

  @Test
  void aRequestBelowALongStoryShouldBeRead() {
    String story = "De monteur kwam dinsdag en was erg aardig. ".repeat(12);
    Classification read =
        read(
            "Bedankt",
            story + "\n\nP.S. Ik wil graag een kopie van alle gegevens die u van mij heeft.");
    assertThat(read.labels()).contains(Label.ACCESS);
  }

  @Test
  void quotedLettersOfOursShouldAskForNothing() {
    Classification read =
        read(
            "Re: antwoord",
            """
            Bedankt voor de snelle hulp, het werkt weer!

            Op 3 nov 2026 om 10:00 schreef Mister VoIP <info@mister-voip.nl>:
            > U hebt recht op inzage, correctie, verwijdering en bezwaar.
            > Ik verzoek om verwijdering van mijn gegevens.
            """);
    assertThat(read.labels()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bitte teilen Sie mir mit, welche personenbezogenen Daten Sie über mich gespeichert haben."
            + " | de",
        "Je voudrais une copie de mes données personnelles que vous conservez. | fr",
        "Proszę o kopię moich danych osobowych, które państwo o mnie przechowują. | pl",
        "Kişisel verilerimi silmenizi istiyorum, lütfen bana yazın. | tr",
        "أريد نسخة من بياناتي الشخصية الموجودة لديكم | ar",
        "Надішліть мені копію моїх персональних даних, будь ласка. | uk"
      })
  void aRequestInAnotherLanguageShouldBeReadOrSuspected(String text, String language) {
    Classification read = read("", text);
    assertThat(read.language()).isEqualTo(language);
    assertThat(read.isForeign()).isTrue();
    assertThat(read.labels().isEmpty() && read.suspected().isEmpty()).isFalse();
  }

  @Test
  void theSameMailShouldAlwaysBeReadTheSame() {
    String text = "haal mij uit jullie systeem";
    assertThat(read("", text)).isEqualTo(read("", text));
  }

  @Test
  void whatStandsBehindTheBoundShouldBeSaidToBeUnread() {
    String story = "De monteur kwam dinsdag en was erg aardig. ".repeat(6_000);
    Classification read = read("", story + "Wis al mijn gegevens.");
    assertThat(read.cut()).isTrue();
    assertThat(read.sure()).isFalse();
    assertThat(read("", "Wis al mijn gegevens.").cut()).isFalse();
  }

  @Test
  void theReasonsShouldNameTheWordsThatTheModelWeighedAndNoOthers() {
    Classification read = read("", "Mijn naam is Zwartkruis en ik wil weg uit uw bestand.");
    assertThat(read.reasons()).anyMatch(reason -> reason.matches("\\w+: model, '.*' in body.*"));
    assertThat(read.reasons()).noneMatch(reason -> reason.contains("zwartkruis"));
  }

  private static Classification read(String subject, String text) {
    byte[] raw =
        ("From: a@postvak.example\r\nSubject: "
                + subject
                + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                + text)
            .getBytes(StandardCharsets.UTF_8);
    return CLASSIFIER.classify((ReadMail) MailParser.parse(raw));
  }
}
