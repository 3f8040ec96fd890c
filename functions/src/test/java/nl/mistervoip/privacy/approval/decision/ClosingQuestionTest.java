package nl.mistervoip.privacy.approval.decision;

import static nl.mistervoip.privacy.approval.decision.ApprovalKind.ACCESS;
import static nl.mistervoip.privacy.approval.decision.ApprovalKind.WITHDRAWAL;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.DIGEST;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.request.CaseState;
import org.junit.jupiter.api.Test;

class ClosingQuestionTest {
  private static ApprovalScene both() {
    return new ApprovalScene().ask(ACCESS, 1).ask(WITHDRAWAL, 1, "mail-1", "task-2");
  }

  @Test
  void nothingShouldGoOutWhileItIsAskedWhetherTheCaseIsClosed() {
    ApprovalScene scene = both();
    assertThatThrownBy(() -> scene.approve(ACCESS, ONE))
        .isInstanceOf(ConsoleProblem.class)
        .hasMessageContaining("Decide first on the question to close the case");
    assertThat(scene.row(ACCESS).state()).isEqualTo("open");
    assertThat(scene.told()).isEmpty();
    assertThat(scene.refuse(WITHDRAWAL, ONE).state()).isEqualTo("refused");
    assertThat(scene.approve(ACCESS, ONE).state()).isEqualTo("approved");
  }

  @Test
  void aRefusalShouldNotWaitForIt() {
    ApprovalScene scene = both();
    assertThat(scene.refuse(ACCESS, ONE).state()).isEqualTo("refused");
  }

  private static LetterFacts read(String mail) {
    return new LetterFacts(
        LetterFacts.REQUESTER,
        "mail",
        Map.of(LetterFields.REASON, "deceased", LetterFields.OF_MAIL, mail),
        Map.of());
  }

  private static LetterFacts sentAfter(LetterFacts kept) {
    ApprovalScene scene = new ApprovalScene().ask(WITHDRAWAL, 1);
    String name = LetterFacts.vaultName(LetterFields.WITHDRAWAL);
    scene.documents.putJson(scene.id, name, kept);
    assertThat(scene.approve(WITHDRAWAL, ONE).state()).isEqualTo("approved");
    assertThat(scene.state()).isEqualTo(CaseState.CLOSED_WITHDRAWN);
    return scene.documents.getJson(scene.id, name, LetterFacts.class);
  }

  @Test
  void thePersonsOwnWithdrawalShouldNotGetTheLetterOfWhatAColleagueReadInAnotherMail() {
    assertThat(sentAfter(read("another-mail"))).isEqualTo(LetterFacts.toRequester());
    assertThat(sentAfter(read(DIGEST))).isEqualTo(read(DIGEST));
  }
}
