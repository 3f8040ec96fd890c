package nl.mistervoip.privacy.notifications;

import static nl.mistervoip.privacy.approval.decision.ApprovalScene.NOW;
import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.decision.Agreement;
import nl.mistervoip.privacy.approval.decision.ApprovalKind;
import nl.mistervoip.privacy.approval.decision.ApprovalScene;
import nl.mistervoip.privacy.approval.decision.CountedScene;
import nl.mistervoip.privacy.approval.decision.Decisions;
import nl.mistervoip.privacy.approval.letters.LetterConsole;
import nl.mistervoip.privacy.approval.letters.LetterScene;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.LetterPassages;
import nl.mistervoip.privacy.casefile.LetterPassages.Words;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.casefile.SeenWords;
import nl.mistervoip.privacy.casefile.StandingWords;
import nl.mistervoip.privacy.platform.Sha256;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.InMemoryOutbox;
import nl.mistervoip.privacy.testing.TickingClock;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A letter that people saw and decided on goes as they saw it, whatever is set meanwhile. */
class SeenWordsTest {
  private static final String DESK = "privacy@mistervoip.example";
  private static final String WORDS = "letter-words/" + LetterFields.REFUSAL + "-2";
  private static final Decisions.Refusal REFUSAL =
      new Decisions.Refusal(ApprovalScene.DIGEST, "GDPR Art. 12(5)", "Asked last week.");

  private final CountedScene world = new CountedScene(new ApprovalScene());
  private final ApprovalScene scene = world.scene;
  private final LetterConsole letters = LetterScene.letters(world);
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final String asked = scene.approvalId(ApprovalKind.ACCESS);
  private final SendLetter sendLetter =
      new SendLetter(
          scene.records,
          scene.documents,
          outbox,
          scene.paper,
          scene.audit,
          TickingClock.atNow(),
          LetterSamples.writer(DESK, world.set));

  @BeforeEach
  void aRequestIsRefused() {
    scene.documents.putJson(
        scene.id,
        Requester.VAULT_NAME,
        new Requester(
            "sam@example.nl", "sam@example.nl", "", "", Optional.empty(), Map.of(), true));
    sets("Team Privacy");
    scene.ask(ApprovalKind.ACCESS, 1);
  }

  private void sets(String name) {
    Words words = new Words(name, "", "");
    world.set.letters.put(
        new LetterPassages(words, words, Optional.empty(), Optional.empty()), Instant.EPOCH);
  }

  private String sent() throws IOException {
    Message mail =
        new DefaultMessageBuilder()
            .parseMessage(new ByteArrayInputStream(outbox.mails().getLast().bytes()));
    SingleBody plain =
        (SingleBody) ((Multipart) mail.getBody()).getBodyParts().getFirst().getBody();
    return new String(plain.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .replace("\r\n", "\n");
  }

  private String versionOnAudit() {
    return scene.audit.of(scene.id.value()).stream()
        .filter(line -> line.event().equals("letter.sent"))
        .map(line -> line.facts().getOrDefault("passages", ""))
        .reduce("", (first, second) -> second);
  }

  @Test
  void theDigestThatWasAgreedToShouldBeThatOfTheTextAsItIsSent() throws IOException {
    LetterConsole.Shown shown = letters.refusal(asked, REFUSAL, NOW);
    assertThat(shown.text()).contains("Team Privacy");
    refused(shown.letter(), ApprovalScene.ONE);
    sets("Heel ander team");
    sendLetter.send(scene.id, LetterKind.REFUSAL, Optional.of("2"));
    assertThat(sent()).isEqualTo(shown.text());
    assertThat(Sha256.hex(sent().getBytes(StandardCharsets.UTF_8))).isEqualTo(shown.letter());
    assertThat(versionOnAudit()).isEqualTo("1");
  }

  @Test
  void aLetterThatNobodySawShouldHaveWhatIsSetWhenItGoes() throws IOException {
    refused("", ApprovalScene.ONE);
    sets("Heel ander team");
    sendLetter.send(scene.id, LetterKind.REFUSAL, Optional.of("2"));
    assertThat(sent()).contains("Heel ander team").doesNotContain("Team Privacy");
    assertThat(versionOnAudit()).isEqualTo("2");
  }

  @Test
  void wordsThatChangedAfterALookShouldStopTheDecision() {
    LetterConsole.Shown shown = letters.refusal(asked, REFUSAL, NOW);
    sets("Heel ander team");
    assertThatThrownBy(() -> letters.requireSeen(asked, REFUSAL, shown.letter(), NOW))
        .isInstanceOf(ConsoleProblem.class);
    assertThat(scene.documents.find(scene.id, WORDS)).isEmpty();
  }

  @Test
  void whoPressesLateShouldNotChangeTheWordsOfTheLetterThatWasDecidedOn() throws IOException {
    LetterConsole.Shown first = letters.refusal(asked, REFUSAL, NOW);
    refused(first.letter(), ApprovalScene.ONE);
    sets("Heel ander team");
    LetterConsole.Shown newer = letters.refusal(asked, REFUSAL, NOW);
    assertThatThrownBy(() -> refused(newer.letter(), ApprovalScene.TWO))
        .isInstanceOf(ConsoleProblem.class);
    sendLetter.send(scene.id, LetterKind.REFUSAL, Optional.of("2"));
    assertThat(sent()).isEqualTo(first.text());
  }

  @Test
  void aPressThatDoesNotCountShouldLeaveNoWords() {
    Decisions.Refusal stale = new Decisions.Refusal("", "GDPR Art. 12(5)", "Asked last week.");
    LetterConsole.Shown shown = letters.refusal(asked, stale, NOW);
    Decisions.Refusal seen = letters.requireSeen(asked, stale, shown.letter(), NOW);
    assertThatThrownBy(() -> scene.decisions.refuse(asked, ApprovalScene.ONE, seen, NOW))
        .isInstanceOf(ConsoleProblem.class);
    assertThat(scene.documents.find(scene.id, WORDS)).isEmpty();
  }

  @Test
  void aLaterRoundInWhichNobodySawTheLetterShouldNotTakeTheWordsOfTheEarlierOne() {
    SeenWords seen = new SeenWords("letter-words/answer-1", StandingWords.none(Language.NL));
    scene.agree(
        ApprovalKind.ACCESS, ApprovalScene.ONE, agreeing("digest-1").seeing(Optional.of(seen)));
    assertThat(scene.documents.find(scene.id, seen.document())).isPresent();
    scene.records.put(aCase().asking(Right.ACCESS).in(CaseState.PREPARING).build());
    scene.ask(ApprovalKind.ACCESS, 1, "digest-2", "task-2");
    scene.agree(ApprovalKind.ACCESS, ApprovalScene.ONE, agreeing("digest-2"));
    assertThat(scene.documents.find(scene.id, seen.document())).isEmpty();
  }

  private static Agreement agreeing(String digest) {
    return new Agreement(digest, "looks right", "", "");
  }

  private void refused(String seen, User by) {
    Decisions.Refusal refusal = letters.requireSeen(asked, REFUSAL, seen, NOW);
    assertThat(scene.decisions.refuse(asked, by, refusal, NOW).decided()).isTrue();
  }

  @Test
  void wordsInAnotherLanguageShouldNotStandInALetter() throws IOException {
    LetterConsole.Shown shown = letters.refusal(asked, REFUSAL, NOW);
    refused(shown.letter(), ApprovalScene.ONE);
    scene.records.put(scene.records.get(scene.id).answeredIn(Language.EN));
    sets("Another team");
    sendLetter.send(scene.id, LetterKind.REFUSAL, Optional.of("2"));
    assertThat(sent()).contains("Another team").doesNotContain("Team Privacy");
  }
}
