package nl.mistervoip.privacy.approval.matter;

import static nl.mistervoip.privacy.approval.decision.ApprovalScene.NOW;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.ONE;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.TWO;
import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.decision.Agreement;
import nl.mistervoip.privacy.approval.decision.ApprovalKind;
import nl.mistervoip.privacy.approval.decision.ApprovalScene;
import nl.mistervoip.privacy.approval.decision.Decisions;
import nl.mistervoip.privacy.approval.decision.Question;
import nl.mistervoip.privacy.approval.letters.LetterConsole;
import nl.mistervoip.privacy.approval.letters.LetterScene;
import nl.mistervoip.privacy.casefile.CallsToKeep;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.MatterKind;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Complaints and investigations of nuisance calls, from the question to what goes out. */
class MatterConsoleTest {
  private static final String WORDS = "Wij hebben dit nagekeken. Het had anders gemoeten.";

  private final ApprovalScene scene = new ApprovalScene();
  private final MatterConsole matters = MatterScene.matters(scene);

  private String asks(MatterKind kind, int round) {
    scene.records.put(aCase().asking().labelled(kind.label()).in(CaseState.PREPARING).build());
    String id = scene.id + "-matter-" + kind.wireName() + (round > 1 ? "-" + round : "");
    ApprovalKind asked = ApprovalKind.ofWireName(kind.wireName());
    Question question =
        new Question(id, scene.id.value(), asked, 1, scene.id + "/" + round, Map.of());
    scene.request.request(question, scene.tasks.waiting("task-" + round), NOW);
    return id;
  }

  private static ObjectNode body(String answer, String text) {
    return Json.MAPPER.createObjectNode().put("answer", answer).put("text", text);
  }

  private ObjectNode seen(String id, String answer, String text) {
    ObjectNode body = body(answer, text);
    return body.put("letter", matters.preview(id, body, NOW).letter());
  }

  private LetterFacts facts() {
    return scene.documents.getJson(
        scene.id, LetterFacts.vaultName(LetterFields.MATTER), LetterFacts.class);
  }

  private static void rejected(int status, String words, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ConsoleProblem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(status);
              assertThat(problem.title() + " " + problem.detail()).contains(words);
            });
  }

  @Test
  void aComplaintShouldBeAnsweredInThePersonsWordsAsTheyWereSeen() {
    String id = asks(MatterKind.COMPLAINT, 1);
    LetterConsole.Shown shown = matters.preview(id, body("answer", WORDS), NOW);
    assertThat(shown.text())
        .containsSubsequence(
            "uw klacht", WORDS, "Autoriteit Persoonsgegevens", "ook naar de rechter");
    assertThat(scene.state()).as("nothing is decided").isEqualTo(CaseState.AWAITING_APPROVAL);
    matters.decide(id, body("answer", WORDS).put("letter", shown.letter()), ONE, NOW);
    assertThat(scene.state()).isEqualTo(CaseState.EXECUTING);
    assertThat(scene.told()).containsExactly("task-1 approved");
    assertThat(facts().recipient()).isEqualTo(LetterFacts.REQUESTER);
    assertThat(facts().values())
        .containsEntry(LetterFields.TEMPLATE, LetterFields.MATTER_COMPLAINT)
        .containsEntry(LetterFields.ADDITION, WORDS);
    assertThat(scene.audit.events().toString())
        .contains("matter.decided", "officer-1")
        .doesNotContain("nagekeken");
  }

  @Test
  void anotherLetterThanTheOneThatWasSeenShouldNotGo() {
    String id = asks(MatterKind.COMPLAINT, 1);
    ObjectNode seen = seen(id, "answer", WORDS);
    rejected(
        409,
        "Not the letter you saw",
        () -> matters.decide(id, seen.deepCopy().put("text", "Iets anders."), ONE, NOW));
    rejected(400, "Look at the letter", () -> matters.decide(id, body("answer", WORDS), ONE, NOW));
    rejected(400, "Write the answer", () -> matters.preview(id, body("answer", ""), NOW));
    assertThat(scene.told()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Kijk op www.example.nl", "Bel 0612345678", "Zie <b>hier</b>", "Mail a@b.example"})
  void whatDoesNotFitInALetterShouldBeRefused(String text) {
    String id = asks(MatterKind.COMPLAINT, 1);
    rejected(400, "", () -> matters.preview(id, body("answer", text), NOW));
  }

  @Test
  void aMatterShouldNotEndWithoutWordsByTheUsualButtons() {
    String id = asks(MatterKind.COMPLAINT, 1);
    Agreement agreement = new Agreement(scene.id + "/1", "ok", "", "");
    rejected(409, "Write the answer", () -> scene.decisions.approve(id, ONE, agreement, NOW));
    rejected(
        409,
        "Write the answer",
        () -> scene.decisions.refuse(id, ONE, new Decisions.Refusal("d", "x", "y"), NOW));
    assertThat(scene.state()).isEqualTo(CaseState.AWAITING_APPROVAL);
  }

  @Test
  void whoSendsTheSameAgainShouldChangeNothingAndSomebodyElseBeTold() {
    String id = asks(MatterKind.COMPLAINT, 1);
    ObjectNode seen = seen(id, "answer", WORDS);
    matters.decide(id, seen, ONE, NOW);
    matters.decide(id, seen, ONE, NOW);
    assertThat(scene.told()).hasSize(1);
    ObjectNode other = seen(id, "answer", "Een ander antwoord.");
    rejected(409, "Decided already", () -> matters.decide(id, other, TWO, NOW));
    assertThat(facts().values()).as("the first words stand").containsEntry("addition", WORDS);
  }

  @Test
  void askingForDaysAndTimesShouldLetTheInvestigationGoOn() {
    String first = asks(MatterKind.NUISANCE_CALL, 1);
    matters.decide(first, seen(first, "ask-times", ""), ONE, NOW);
    assertThat(scene.told()).containsExactly("task-1 goes-on");
    assertThat(facts().values()).containsEntry(LetterFields.ATTEMPT, "1");
    String second = asks(MatterKind.NUISANCE_CALL, 2);
    matters.decide(second, seen(second, "not-told", "Het nummer is niet gevonden."), ONE, NOW);
    assertThat(scene.told()).containsExactly("task-1 goes-on", "task-2 approved");
    assertThat(facts().values()).as("a letter of its own").containsEntry(LetterFields.ATTEMPT, "2");
  }

  @Test
  void callsShouldBeKeptOfACustomerThatExists() {
    String id = asks(MatterKind.NUISANCE_CALL, 1);
    ObjectNode keep =
        body("keep-calls", "")
            .put("customerNumber", "100001")
            .put("from", "2026-02-01")
            .put("until", "2026-02-03");
    rejected(
        409,
        "No such customer",
        () -> matters.decide(id, keep.deepCopy().put("customerNumber", "9"), ONE, NOW));
    rejected(
        400,
        "first and last day",
        () -> matters.decide(id, keep.deepCopy().put("until", "2026-01-01"), ONE, NOW));
    matters.decide(id, keep, ONE, NOW);
    assertThat(scene.told()).containsExactly("task-1 keep-calls");
    assertThat(scene.documents.getJson(scene.id, CallsToKeep.VAULT_NAME, CallsToKeep.class).until())
        .isEqualTo("2026-02-03");
    assertThat(
            scene
                .documents
                .getJson(scene.id, SubjectRef.VAULT_NAME, SubjectRef.class)
                .customerNumber())
        .isEqualTo("100001");
    assertThat(scene.audit.events().toString()).doesNotContain("100001");
  }

  @Test
  void whoCalledShouldBeToldOnlyToTheSubscriberAndAfterTheCallerKnows() {
    String id = asks(MatterKind.NUISANCE_CALL, 1);
    ObjectNode told = seen(id, "told", "");
    rejected(409, "No subscriber", () -> matters.decide(id, told, ONE, NOW));
    scene.documents.putJson(scene.id, SubjectRef.VAULT_NAME, ApprovalScene.SUBJECT);
    ObjectNode onFile = seen(id, "told", "");
    rejected(
        400,
        "subscriber and callerTold",
        () -> matters.decide(id, onFile.deepCopy().put("subscriber", true), ONE, NOW));
    matters.decide(id, onFile.deepCopy().put("subscriber", true).put("callerTold", true), ONE, NOW);
    assertThat(scene.told()).containsExactly("task-1 approved");
    assertThat(facts().recipient())
        .as("never to a mailbox that only asks")
        .isEqualTo("sam@example.nl");
    assertThat(LetterScene.letters(scene).matter(scene.id, facts(), NOW).text())
        .contains("staan voor de veiligheid niet in deze mail", "De beller weet dat")
        .doesNotContainPattern("\\+31\\d+");
  }

  @Test
  void anAnswerOfAnotherMatterShouldBeRefused() {
    String id = asks(MatterKind.COMPLAINT, 1);
    rejected(400, "no answer", () -> matters.preview(id, body("told", ""), NOW));
    rejected(404, "", () -> matters.preview("nothing", body("answer", WORDS), NOW));
  }
}
