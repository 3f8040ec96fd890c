package nl.mistervoip.privacy.approval.copy;

import static nl.mistervoip.privacy.approval.decision.ApprovalKind.IDENTITY;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.NOW;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.ONE;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Fields;
import nl.mistervoip.privacy.approval.decision.Agreement;
import nl.mistervoip.privacy.approval.decision.Approval;
import nl.mistervoip.privacy.approval.decision.ApprovalScene;
import nl.mistervoip.privacy.casefile.CopyRequest;
import nl.mistervoip.privacy.casefile.CopyReview;
import nl.mistervoip.privacy.casefile.CopyReview.Outcome;
import nl.mistervoip.privacy.casefile.IdentityProof;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.testing.Fuse;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CopyDeskTest {
  private static final CopyDesk.Wish WISH = new CopyDesk.Wish("No other way worked.", "100001");
  private static final byte[] PICTURE = {9, 9, 9};

  private final ApprovalScene scene = ApprovalScene.identity().ask(IDENTITY, 1);

  private static void rejected(int status, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ConsoleProblem.class, problem -> assertThat(problem.status()).isEqualTo(status));
  }

  private CopyView asked() {
    return scene.copying.desk(scene).ask(scene.id, ONE, WISH, NOW);
  }

  private static ApprovalScene refusedAfterAsking(Fuse fuse) {
    ApprovalScene mortal = ApprovalScene.identity(fuse);
    Fuse.untilDone(() -> mortal.ask(IDENTITY, 1));
    Fuse.untilDone(() -> mortal.copying.desk(mortal).ask(mortal.id, ONE, WISH, NOW));
    Fuse.untilDone(() -> mortal.refuse(IDENTITY, ONE));
    return mortal;
  }

  private void reviewed(int round, Outcome outcome) {
    CopyReview review =
        new CopyReview(
            round,
            outcome,
            Map.of("bsn", "not-seen", "photo", "not-checked"),
            "poor",
            false,
            "found",
            "not-found",
            "",
            NOW);
    scene.documents.putJson(scene.id, CopyReview.VAULT_NAME, review);
    if (outcome == Outcome.READY) {
      scene.documents.put(scene.id, CopyReview.COPY_NAME, PICTURE);
    }
  }

  private Approval confirm(int round) {
    Agreement agreement =
        scene.copying.desk(scene).agreement(scene.id, round, "The name is there.");
    return scene.decisions.approve(scene.approvalId(IDENTITY), ONE, agreement, NOW);
  }

  @Test
  void askingShouldStartOneRoundUnderThePersonsName() {
    assertThat(asked().state()).isEqualTo("asked");
    asked();
    assertThat(scene.copying.asked).containsOnly(scene.id + " 1");
    assertThat(asked().expected().name()).isEqualTo("Sam Voorbeeld");
    assertThat(scene.audit.events())
        .filteredOn(event -> event.event().equals("identity.copy-asked"))
        .singleElement()
        .satisfies(event -> assertThat(event.actor()).isEqualTo(ONE.id()))
        .satisfies(event -> assertThat(event.toString()).doesNotContain("Sam", "100001", "worked"));
  }

  @Test
  void askingAgainAfterADayOrAReviewShouldBeANewRound() {
    asked();
    scene.copying.desk(scene).ask(scene.id, ONE, WISH, NOW.plus(Duration.ofDays(2)));
    reviewed(2, Outcome.UNREADABLE);
    scene.copying.desk(scene).ask(scene.id, ONE, WISH, NOW.plus(Duration.ofDays(2)));
    assertThat(scene.copying.asked)
        .containsExactly(scene.id + " 1", scene.id + " 2", scene.id + " 3");
  }

  @Test
  void nobodyShouldBeAskedWhoseIdentityWaitsForNoPerson() {
    ApprovalScene other = new ApprovalScene();
    rejected(409, () -> other.copying.desk(other).ask(other.id, ONE, WISH, NOW));
    assertThat(other.copying.asked).isEmpty();
  }

  @Test
  void aCustomerWithoutANameOnFileShouldNotBeAsked() {
    CopyDesk.Wish wish = new CopyDesk.Wish("r", "100002");
    rejected(409, () -> scene.copying.desk(scene).ask(scene.id, ONE, wish, NOW));
    CopyDesk.Wish nobody = new CopyDesk.Wish("r", "");
    rejected(409, () -> scene.copying.desk(scene).ask(scene.id, ONE, nobody, NOW));
    assertThat(scene.copying.asked).isEmpty();
  }

  @Test
  void aBirthDateInAnotherFormShouldNotBeExpectedAndNotBeQuoted() {
    CopyDesk.Wish wish = new CopyDesk.Wish("r", "100003");
    CopyView view = scene.copying.desk(scene).ask(scene.id, ONE, wish, NOW);
    assertThat(view.expected().name()).isEqualTo("Jo Voorbeeld");
    assertThat(view.expected().birthDate()).isEmpty();
  }

  @Test
  void theReviewerShouldSeeExpectedBesideFoundAndTheQualityAndNoScore() {
    asked();
    reviewed(1, Outcome.READY);
    CopyView view = scene.copying.desk(scene).show(scene.id);
    assertThat(view.state()).isEqualTo("ready");
    assertThat(view.image()).isTrue();
    assertThat(view.expected().name()).isEqualTo("Sam Voorbeeld");
    assertThat(view.expected().birthDate()).contains(LocalDate.of(1985, 3, 12));
    assertThat(view.found()).containsEntry("name", "found").containsEntry("birthDate", "not-found");
    assertThat(view.fields()).containsEntry("photo", "not-checked");
    assertThat(view.quality()).isEqualTo("poor");
    assertThat(Fields.of(view).keySet()).doesNotContain("score", "recommendation", "default");
  }

  @Test
  void whoLooksAtThePictureShouldBeWrittenDown() {
    asked();
    rejected(404, () -> scene.copying.desk(scene).image(scene.id, ONE, NOW));
    reviewed(1, Outcome.READY);
    assertThat(scene.copying.desk(scene).image(scene.id, TWO, NOW)).isEqualTo(PICTURE);
    assertThat(scene.audit.events())
        .filteredOn(event -> event.event().equals("identity.copy-viewed"))
        .singleElement()
        .satisfies(event -> assertThat(event.actor()).isEqualTo(TWO.id()));
  }

  @Test
  void confirmingShouldSettleTheIdentityAtTheHighestLevelAndDestroyWhatWasKept() {
    asked();
    reviewed(1, Outcome.READY);
    assertThat(confirm(1).state()).isEqualTo("approved");
    assertThat(scene.state()).isEqualTo(CaseState.IDENTIFIED);
    assertThat(scene.told()).containsExactly("task-1 approved");
    IdentityProof proof =
        scene.documents.getJson(scene.id, IdentityProof.VAULT_NAME, IdentityProof.class);
    assertThat(proof.level()).isEqualTo(4);
    assertThat(proof.means()).isEqualTo("masked-copy");
    assertThat(
            scene
                .documents
                .getJson(scene.id, SubjectRef.VAULT_NAME, SubjectRef.class)
                .customerNumber())
        .isEqualTo("100001");
    assertThat(scene.documents.names(scene.id, CopyRequest.FOLDER)).isEmpty();
    assertThat(scene.copying.closed).containsExactly(scene.id + " 1");
  }

  @Test
  void onlyTheCopyThatWasLookedAtShouldBeConfirmed() {
    asked();
    rejected(404, () -> confirm(1));
    reviewed(1, Outcome.VISIBLE);
    rejected(404, () -> confirm(1));
    reviewed(1, Outcome.READY);
    rejected(409, () -> confirm(2));
    rejected(409, () -> confirm(0));
    assertThat(scene.state()).isEqualTo(CaseState.IDENTITY_DOUBTED);
  }

  @Test
  void settingACopyAsideShouldDestroyItAndLeaveTheQuestionOpen() {
    asked();
    reviewed(1, Outcome.READY);
    CopyView last =
        scene.copying.desk(scene).otherMeans(scene.id, ONE, "The name is cut off.", NOW);
    assertThat(last.state()).isEqualTo("set-aside");
    assertThat(scene.documents.names(scene.id, CopyRequest.FOLDER)).isEmpty();
    assertThat(scene.state()).isEqualTo(CaseState.IDENTITY_DOUBTED);
    assertThat(scene.row(IDENTITY).decided()).isFalse();
    assertThat(scene.copying.closed).containsExactly(scene.id + " 1");
    asked();
    assertThat(scene.copying.asked).last().isEqualTo(scene.id + " 2");
  }

  @Test
  void refusingOrClosingShouldDestroyWhatWasKeptAsWell() {
    asked();
    reviewed(1, Outcome.READY);
    scene.refuse(IDENTITY, ONE);
    assertThat(scene.documents.names(scene.id, CopyRequest.FOLDER)).isEmpty();
    assertThat(scene.copying.closed).containsExactly(scene.id + " 1");
  }

  @Test
  void otherMeansShouldCloseALinkByWhichNothingCameInYet() {
    asked();
    Agreement agreement =
        new Agreement(
            scene.row(IDENTITY).question().digest(), "Called back.", "100002", "call-back");
    scene.decisions.approve(scene.approvalId(IDENTITY), ONE, agreement, NOW);
    assertThat(scene.copying.closed).containsExactly(scene.id + " 1");
    assertThat(scene.documents.names(scene.id, CopyRequest.FOLDER)).isEmpty();
  }

  @Test
  void dyingBetweenClosingAndDestroyingShouldBeMadeUpForByTheNextWhoDecides() {
    Fuse counting = Fuse.counting();
    refusedAfterAsking(counting);
    for (int write = 1; write <= counting.writes(); write++) {
      ApprovalScene mortal = refusedAfterAsking(Fuse.after(write));
      assertThat(mortal.copying.closed).as("after write %s", write).isNotEmpty();
      assertThat(mortal.documents.names(mortal.id, CopyRequest.FOLDER)).isEmpty();
    }
  }
}
