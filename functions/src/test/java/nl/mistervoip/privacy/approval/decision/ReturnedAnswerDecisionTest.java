package nl.mistervoip.privacy.approval.decision;

import static nl.mistervoip.privacy.approval.decision.ApprovalKind.RETURNED;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.NOW;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.casefile.DeliverAgain;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.ReturnedAnswer;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.testing.Fuse;
import org.junit.jupiter.api.Test;

class ReturnedAnswerDecisionTest {
  private static final String CONFIRMED = "gone@example.nl";

  @Test
  void aPersonShouldHaveThePackageDeliveredToAnotherAddressOnFile() {
    ApprovalScene scene = returned("package-link", "package-link");
    AnswerDesk.Returned seen = scene.answers.look(scene.id.value(), NOW);
    assertThat(seen.deliverable()).isTrue();
    assertThat(seen.contacts())
        .extracting(AnswerDesk.Choice::shown)
        .containsExactly("g***@example.nl", "k***@example.nl", "n***@example.nl");
    assertThat(seen.toString()).doesNotContain("kim@");
    agree(scene, seen.contacts().get(1).contact());
    assertThat(again(scene).mail()).contains("kim@example.nl");
    assertThat(again(scene).delivery()).isEqualTo("package-link");
    assertThat(scene.told()).containsExactly("task-1 approved");
    assertThat(scene.state()).as("the workflow closes it").isEqualTo(CaseState.ANSWER_RETURNED);
  }

  @Test
  void anAddressThatCameOnFileJustNowOrIsNotOnFileShouldNotBeChosen() {
    ApprovalScene scene = returned("package-link", "package-link");
    String justNow = scene.answers.look(scene.id.value(), NOW).contacts().get(2).contact();
    for (String contact : List.of(justNow, "", "someone@example.org", "000000000000")) {
      assertThatThrownBy(() -> agree(scene, contact)).isInstanceOf(ConsoleProblem.class);
    }
    assertThat(scene.told()).isEmpty();
    assertThat(scene.documents.find(scene.id, DeliverAgain.VAULT_NAME)).isEmpty();
  }

  @Test
  void aPackageThatIsGoneShouldOnlyBeClosed() {
    ApprovalScene scene = returned("package-link", "package-link");
    scene.documents.destroy(scene.id, "package.zip");
    assertThatThrownBy(() -> agree(scene, AnswerDesk.SAME))
        .isInstanceOf(ConsoleProblem.class)
        .hasMessageContaining("destroyed");
    assertThat(scene.refuse(RETURNED, ONE).state()).isEqualTo("refused");
    assertThat(scene.told()).containsExactly("task-1 refused");
    assertThat(scene.documents.names(scene.id, "letters/")).as("no letter of it").isEmpty();
  }

  @Test
  void aLetterShouldGoOutAsItWasToTheChosenAddress() {
    ApprovalScene scene = returned("refusal", "refusal-2-again-1");
    LetterFacts sent =
        new LetterFacts(
            CONFIRMED, "mail", Map.of(LetterFields.REASON, "because", "attempt", "2"), Map.of());
    scene.documents.putJson(scene.id, LetterFacts.vaultName("refusal"), sent);
    agree(scene, scene.answers.look(scene.id.value(), NOW).contacts().get(1).contact());
    LetterFacts now = scene.refusalLetter();
    assertThat(now.recipient()).isEqualTo("kim@example.nl");
    assertThat(now.values())
        .containsEntry(LetterFields.REASON, "because")
        .containsEntry(LetterFields.AGAIN, "2");
  }

  @Test
  void aCrashAfterAnyWriteShouldEndWithOneChoice() {
    for (int write = 1; write <= 6; write++) {
      ApprovalScene scene = returned("package-link", "package-link", Fuse.after(write));
      Fuse.untilDone(() -> agree(scene, AnswerDesk.SAME));
      assertThat(again(scene).mail()).isEmpty();
      assertThat(scene.told()).as("after write %d", write).contains("task-1 approved");
    }
  }

  private static ApprovalScene returned(String letter, String delivery) {
    return returned(letter, delivery, Fuse.counting());
  }

  private static ApprovalScene returned(String letter, String delivery, Fuse fuse) {
    ApprovalScene scene = new ApprovalScene(fuse, CaseState.ANSWER_RETURNED);
    SubjectRef subject =
        new SubjectRef("100002", List.of("mister-voip"), Optional.of(CONFIRMED), Optional.empty());
    scene.documents.putJson(scene.id, SubjectRef.VAULT_NAME, subject);
    scene.documents.putJson(
        scene.id, ReturnedAnswer.VAULT_NAME, new ReturnedAnswer(letter, delivery));
    scene.documents.put(scene.id, "package.zip", new byte[] {1});
    Fuse.untilDone(() -> assertThat(scene.ask(RETURNED, 1)).isNotNull());
    return scene;
  }

  private static void agree(ApprovalScene scene, String contact) {
    Agreement agreement =
        new Agreement(ApprovalScene.DIGEST, "called the number on file", "", "", contact);
    assertThat(scene.agree(RETURNED, ONE, agreement).state()).isEqualTo("approved");
  }

  private static DeliverAgain again(ApprovalScene scene) {
    return scene.documents.getJson(scene.id, DeliverAgain.VAULT_NAME, DeliverAgain.class);
  }
}
