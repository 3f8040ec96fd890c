package nl.mistervoip.privacy.approval.cases;

import static nl.mistervoip.privacy.approval.decision.ApprovalKind.ACCESS;
import static nl.mistervoip.privacy.approval.decision.ApprovalKind.WITHDRAWAL;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.NOW;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.decision.Agreement;
import nl.mistervoip.privacy.approval.decision.ApprovalScene;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.erasure.PlannedErasure;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.SamplePeople;
import org.junit.jupiter.api.Test;

class WithdrawalTest {
  @Test
  void askingShouldLeaveTheCaseWhereItIs() {
    ApprovalScene scene = new ApprovalScene().ask(WITHDRAWAL, 1);
    assertThat(scene.state()).isEqualTo(CaseState.PREPARING);
    assertThat(scene.row(WITHDRAWAL).state()).isEqualTo("open");
  }

  @Test
  void aPersonsConfirmationShouldCloseTheCaseAndTellTheWorkflow() {
    ApprovalScene scene = new ApprovalScene().ask(WITHDRAWAL, 1);
    assertThat(scene.approve(WITHDRAWAL, ONE).state()).isEqualTo("approved");
    assertThat(scene.state()).isEqualTo(CaseState.CLOSED_WITHDRAWN);
    assertThat(scene.told()).containsExactly("task-1 approved");
  }

  @Test
  void aRefusalShouldLetTheRequestGoOnWithoutALetter() {
    ApprovalScene scene = new ApprovalScene().ask(WITHDRAWAL, 1);
    assertThat(scene.refuse(WITHDRAWAL, ONE).state()).isEqualTo("refused");
    assertThat(scene.state()).isEqualTo(CaseState.PREPARING);
    assertThat(scene.documents.names(scene.id, "letters/")).isEmpty();
    assertThat(scene.told()).containsExactly("task-1 refused");
  }

  @Test
  void whatIsBeingCarriedOutShouldBeFinishedFirst() {
    ApprovalScene scene = new ApprovalScene(Fuse.counting(), CaseState.EXECUTING);
    scene.ask(WITHDRAWAL, 1);
    assertThatThrownBy(() -> scene.approve(WITHDRAWAL, ONE))
        .isInstanceOf(ConsoleProblem.class)
        .hasMessageContaining("no longer waits");
    assertThat(scene.state()).isEqualTo(CaseState.EXECUTING);
  }

  @Test
  void whatWasErasedInPartShouldNotBeTakenBack() {
    ApprovalScene scene = new ApprovalScene(Fuse.counting(), CaseState.NEEDS_ATTENTION);
    scene.ask(WITHDRAWAL, 1);
    PlannedErasure.takenUp(scene.id, scene.documents, NOW);
    assertThatThrownBy(() -> scene.approve(WITHDRAWAL, ONE))
        .isInstanceOf(ConsoleProblem.class)
        .hasMessageContaining("refuse the next plan");
    assertThat(scene.state()).isEqualTo(CaseState.NEEDS_ATTENTION);
    assertThat(scene.told()).isEmpty();
    assertThat(scene.refuse(WITHDRAWAL, ONE).state()).isEqualTo("refused");
    assertThat(scene.told()).containsExactly("task-1 refused");
  }

  @Test
  void aPlanThatWasOnlyMadeShouldNotStopAWithdrawal() {
    ApprovalScene scene = new ApprovalScene(Fuse.counting(), CaseState.NEEDS_ATTENTION);
    scene.ask(WITHDRAWAL, 1);
    assertThat(PlannedErasure.of(scene.id, SamplePeople.ROBIN, scene.documents, NOW)).isNotEmpty();
    assertThat(scene.approve(WITHDRAWAL, ONE).state()).isEqualTo("approved");
    assertThat(scene.state()).isEqualTo(CaseState.CLOSED_WITHDRAWN);
  }

  @Test
  void nobodyShouldBeAskedAboutACaseThatIsClosed() {
    ApprovalScene scene = new ApprovalScene();
    assertThat(scene.records.apply(scene.id, CaseEvent.WITHDRAW, "officer-2", NOW).id())
        .isEqualTo(scene.id);
    assertThatThrownBy(() -> scene.ask(WITHDRAWAL, 1))
        .isInstanceOf(Cases.TransitionRefusedException.class);
  }

  @Test
  void whatTheClosedCaseAskedShouldNotWaitForAnyoneAnyMore() {
    ApprovalScene scene = new ApprovalScene().ask(ACCESS, 1).ask(WITHDRAWAL, 1, "mail-1", "task-2");
    Console console = CaseScene.console(scene);
    assertThat(console.approvals("open", "", NOW).approvals()).hasSize(2);
    assertThat(scene.agree(WITHDRAWAL, ONE, new Agreement("mail-1", "clear", "", "")).state())
        .isEqualTo("approved");
    assertThat(console.approvals("open", "", NOW).approvals()).isEmpty();
    assertThat(console.approvals("approved", "", NOW).approvals()).hasSize(1);
  }

  @Test
  void aCrashAfterAnyWriteShouldEndWithdrawn() {
    Fuse counting = Fuse.counting();
    ApprovalScene whole = new ApprovalScene(counting, CaseState.IDENTIFYING).ask(WITHDRAWAL, 1);
    assertThat(whole.approve(WITHDRAWAL, ONE).state()).isEqualTo("approved");
    for (int write = 1; write <= counting.writes(); write++) {
      Fuse fuse = Fuse.after(write);
      ApprovalScene scene = new ApprovalScene(fuse, CaseState.IDENTIFYING);
      Fuse.untilDone(() -> assertThat(scene.ask(WITHDRAWAL, 1)).isNotNull());
      Fuse.untilDone(
          () -> assertThat(scene.approve(WITHDRAWAL, ONE).state()).isEqualTo("approved"));
      assertThat(scene.state()).as("after write %d", write).isEqualTo(CaseState.CLOSED_WITHDRAWN);
      assertThat(scene.told()).as("after write %d", write).contains("task-1 approved");
    }
  }
}
