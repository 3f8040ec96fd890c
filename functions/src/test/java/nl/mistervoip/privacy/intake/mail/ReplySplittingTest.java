package nl.mistervoip.privacy.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.intake.reading.Classifier;
import nl.mistervoip.privacy.intake.reading.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write, told from what their mail programs quote or pass on. */
class ReplySplittingTest {
  private final Classifier classifier = new Classifier(Lexicon.load());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "outlook-nl-top",
        "outlook-nl-original",
        "outlook-en-top",
        "outlook-html-nl",
        "outlook-web-en",
        "gmail-nl-wrapped",
        "gmail-en-html",
        "apple-nl",
        "apple-en-cite",
        "samsung-nl",
        "yahoo-en-html",
        "thunderbird-nl-bottom"
      })
  void aReplyShouldSayWhatWasWrittenAndNothingOfWhatItQuotes(String name) {
    ReadMail mail = Raw.read(Raw.resource(name));
    for (TextView view : mail.views()) {
      assertThat(view.fresh()).as(name).contains("100234");
      assertThat(view.fresh() + view.forwarded())
          .as(name)
          .doesNotContainIgnoringCase("rectifi")
          .doesNotContain("Met vriendelijke groet,\nMister", "Kind regards");
      assertThat(view.quoted()).as(name).containsIgnoringCase("rectifi");
    }
    assertThat(classifier.classify(mail).asksForRight()).as(name).isFalse();
  }

  @Test
  void answersBetweenTheLinesShouldBeReadAndTheLinesNot() {
    TextView view = Raw.first(Raw.resource("thunderbird-en-interleaved"));
    assertThat(view.fresh()).contains("Good, thank you", "correct my name", "100234");
    assertThat(view.fresh()).doesNotContain("erasure", "portability");
  }

  @Test
  void theSignatureBelowABottomPostedReplyShouldStandApart() {
    TextView view = Raw.first(Raw.resource("thunderbird-nl-bottom"));
    assertThat(view.fresh()).doesNotContain("Dorpsstraat");
    assertThat(view.footer()).contains("Dorpsstraat");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Verstuurd vanaf mijn iPhone",
        "Verzonden vanaf mijn Galaxy",
        "Verzonden vanuit Mail voor Windows",
        "Verstuurd vanuit Outlook voor Android",
        "Verzonden met Proton Mail",
        "Sent from my iPhone",
        "Sent from Outlook for iOS",
        "Get Outlook for Android",
        "Sent from Yahoo Mail on Android"
      })
  void theLineOfAPhoneShouldBeASignature(String line) {
    TextView view = Raw.first(Raw.text("text/plain", "Wis alles.\r\nJan\r\n" + line + "\r\n"));
    assertThat(view.fresh()).contains("Wis alles.", "Jan").doesNotContain(line);
    assertThat(view.footer()).contains(line);
  }

  @Test
  void aDisclaimerShouldStandApart() {
    ReadMail mail = Raw.read(Raw.resource("disclaimer-nl"));
    assertThat(mail.views().getFirst().fresh())
        .contains("welke gegevens")
        .doesNotContain("bezwaar");
    assertThat(mail.views().getFirst().footer()).contains("bezwaar");
    assertThat(classifier.classify(mail).wireNames()).containsExactly("access");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"forward-gmail-nl", "forward-apple-nl", "forward-outlook-en", "forward-html-nl"})
  void whatIsForwardedShouldCount(String name) {
    ReadMail mail = Raw.read(Raw.resource(name));
    assertThat(mail.views().getFirst().forwarded()).containsPattern("gegevens verwijdert|my data");
    assertThat(classifier.classify(mail).wireNames()).as(name).contains("erasure");
  }

  @Test
  void aMailThatIsOnlyAQuoteAndAnswersNothingShouldCount() {
    TextView view = Raw.first(Raw.text("text/plain", "> Wis mijn gegevens.\r\n> Jan\r\n"));
    assertThat(view.forwarded()).contains("Wis mijn gegevens.");
  }

  @Test
  void aLongBlockBelowASignatureMarkShouldBeTakenForText() {
    String block = "Ik wil dat u mijn gegevens wist.\r\n".repeat(20);
    assertThat(Raw.first(Raw.text("text/plain", "Dag,\r\n-- \r\n" + block)).fresh())
        .contains("wist");
  }
}
