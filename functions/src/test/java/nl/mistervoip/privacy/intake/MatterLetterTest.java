package nl.mistervoip.privacy.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import nl.mistervoip.privacy.casefile.LetterPassages;
import nl.mistervoip.privacy.casefile.StandingWords;
import nl.mistervoip.privacy.intake.reading.Classifier;
import nl.mistervoip.privacy.intake.reading.Lexicon;
import nl.mistervoip.privacy.intake.triage.DecisionRequest;
import nl.mistervoip.privacy.intake.triage.MailShowing;
import nl.mistervoip.privacy.intake.triage.Matter;
import nl.mistervoip.privacy.intake.triage.Ruling;
import nl.mistervoip.privacy.intake.triage.TriageDesk;
import nl.mistervoip.privacy.intake.triage.TriageProblem;
import nl.mistervoip.privacy.intake.triage.WaitingMail;
import nl.mistervoip.privacy.platform.letter.Letter;
import nl.mistervoip.privacy.platform.letter.LetterText;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.testing.InMemoryOutbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Matters that are no requests and end with a person's decision and a letter. */
class MatterLetterTest {
  private static final Classifier CLASSIFIER = new Classifier(Lexicon.load());

  private final CarryOutScene scene = new CarryOutScene();

  private static Set<String> keys(Language language) {
    return ResourceBundle.getBundle(MatterLetter.BUNDLE, language.locale()).keySet();
  }

  private TriageDesk desk() {
    MailShowing showing =
        new MailShowing(id -> Optional.ofNullable(scene.mails.raws.get(id)), () -> CLASSIFIER);
    return new TriageDesk(
        new TriageDesk.Ports(scene.queue, showing, scene.cases, id -> {}, scene.audit));
  }

  private void waits(String reason) {
    scene.queue.put(
        new WaitingMail(
            CarryOutScene.ID,
            CarryOutScene.RECEIVED,
            WaitingMail.Stage.WAITING,
            "triage",
            reason,
            List.of("deceased"),
            Optional.empty(),
            java.util.Map.of("virus", "PASS"),
            Optional.empty()));
  }

  private static DecisionRequest answer(String matter) {
    return new DecisionRequest(List.of(), "", false, matter, "read it");
  }

  @ParameterizedTest
  @EnumSource(Matter.class)
  void aMatterShouldEndWithOneLetterToWhoWroteAndNoCase(Matter matter) {
    scene.decided(new Ruling.Answer(matter, List.of())).carryOut().carryOut();
    assertThat(scene.cases.open()).isEmpty();
    InMemoryOutbox.SentMail sent = scene.outbox.mails().getFirst();
    assertThat(scene.outbox.mails()).hasSize(1);
    assertThat(sent.mail().recipient()).isEqualTo("anneke@example.nl");
    assertThat(sent.octets()).contains("In-Reply-To: <1@mail.example>", "Content-Language: nl");
    assertThat(scene.ending().action()).isEqualTo("ignore");
    assertThat(scene.mails.released).containsExactly(CarryOutScene.ID);
    assertThat(scene.audit.events().toString()).doesNotContain("anneke");
  }

  @ParameterizedTest
  @EnumSource(Matter.class)
  void aLetterShouldSayTheWayAndWhatToDoWhenOneDoesNotAgree(Matter matter) {
    for (Language language : Language.values()) {
      Letter letter =
          new MatterLetter(language, matter, StandingWords.none(language))
              .letter("info@example.nl");
      assertThat(US_ASCII.newEncoder().canEncode(letter.title())).isTrue();
      String text = LetterText.of(letter);
      assertThat(text).contains("autoriteitpersoonsgegevens.nl", "info@example.nl");
      assertThat(text).doesNotContain("{", "}");
    }
  }

  @Test
  void whatTheCompanySetsItselfShouldStandInTheLetterThatIsSent() {
    LetterPassages.Words words = new LetterPassages.Words("Team Privacy", "Open 9.00", "");
    scene.set.letters.put(
        new LetterPassages(words, words, Optional.empty(), Optional.empty()), CarryOutScene.NOW);
    scene.decided(new Ruling.Answer(Matter.DECEASED, List.of())).carryOut();
    String mail = scene.outbox.mails().getFirst().octets();
    String body = mail.substring(mail.indexOf("\r\n\r\n") + 4);
    String text = new String(Base64.getMimeDecoder().decode(body), StandardCharsets.UTF_8);
    assertThat(text)
        .contains("Met vriendelijke groet, Team Privacy", "Open 9.00", "info@example.nl");
  }

  @Test
  void bothLanguagesShouldHaveTheSameTexts() {
    assertThat(keys(Language.NL)).isEqualTo(keys(Language.EN));
    assertThat(keys(Language.NL)).hasSize(5 + 5 * Matter.values().length);
  }

  @Test
  void aPersonShouldDecideOnIt() {
    waits("DECEASED");
    assertThat(
            desk()
                .decide(CarryOutScene.ID, answer("deceased"), "officer-1", CarryOutScene.NOW)
                .ruling())
        .isEqualTo("answer");
    scene.carryOut();
    assertThat(scene.outbox.mails()).hasSize(1);
  }

  @Test
  void noLetterShouldGoToOurselvesOrWhoWasForgedOrNobody() {
    for (String reason : List.of("OWN_ADDRESS", "MISROUTED", "FORGED_SENDER", "NO_ONE_SENDER")) {
      waits(reason);
      assertThatThrownBy(
              () ->
                  desk()
                      .decide(CarryOutScene.ID, answer("deceased"), "officer-1", CarryOutScene.NOW))
          .isInstanceOf(TriageProblem.class);
    }
    assertThat(scene.outbox.mails()).isEmpty();
  }
}
