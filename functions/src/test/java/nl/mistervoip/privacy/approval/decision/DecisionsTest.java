package nl.mistervoip.privacy.approval.decision;

import static nl.mistervoip.privacy.approval.decision.ApprovalKind.ACCESS;
import static nl.mistervoip.privacy.approval.decision.ApprovalKind.ERASURE;
import static nl.mistervoip.privacy.approval.decision.ApprovalKind.IDENTITY;
import static nl.mistervoip.privacy.approval.decision.ApprovalKind.SWEEP;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.NOW;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.ONE;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.SUBJECT;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Role;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.casefile.IdentityHold;
import nl.mistervoip.privacy.casefile.IdentityProof;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.erasure.PlannedErasure;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.testing.Fuse;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionsTest {
  private static final Decisions.Closing NO_ANSWER =
      new Decisions.Closing(ApprovalScene.DIGEST, "no answer");

  @Test
  void whatBecameSomethingElseShouldNotBeRefusedByWhoSawItBefore() {
    ApprovalScene scene = new ApprovalScene().ask(ACCESS, 1);
    scene.ask(ACCESS, 1, "digest-2", "task-2");
    rejected(
        409, "Changed since you looked", () -> scene.refuse(ACCESS, ONE, ApprovalScene.DIGEST));
    assertThat(scene.row(ACCESS).decided()).isFalse();
    assertThat(scene.documents.names(scene.id, "")).as("nothing was written").isEmpty();
    assertThat(scene.refuse(ACCESS, ONE, "digest-2").state()).isEqualTo("refused");
  }

  @Test
  void whatWeHoldForAnEmployerShouldBeReferredToThem() {
    ApprovalScene scene = ApprovalScene.identity().ask(IDENTITY, 1);
    Decisions.Refusal refusal =
        new Decisions.Refusal(
            ApprovalScene.DIGEST, RefusalLetter.PROCESSOR, "The lines are your employer's.");
    assertThat(scene.decisions.refuse(scene.approvalId(IDENTITY), ONE, refusal, NOW).state())
        .isEqualTo("refused");
    assertThat(scene.refusalLetter().values()).containsKey("referred");
    assertThat(scene.state()).isEqualTo(CaseState.REFUSED);
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
  void whatIsErasedInPartShouldNotBeSaidAnsweredBeforeAnyoneIsToldOfIt() {
    ApprovalScene scene = new ApprovalScene(Fuse.counting(), CaseState.NEEDS_ATTENTION);
    scene.ask(ApprovalKind.FAILED, 1);
    PlannedErasure.takenUp(scene.id, scene.documents, NOW);
    rejected(409, "Let the case go on", () -> scene.refuse(ApprovalKind.FAILED, ONE));
    assertThat(scene.told()).isEmpty();
    PlannedErasure.concluded(scene.id, scene.documents);
    assertThat(scene.refuse(ApprovalKind.FAILED, ONE).state()).isEqualTo("refused");
    assertThat(scene.told()).containsExactly("task-1 refused");
  }

  @Test
  void whatIsErasedInPartShouldGoOnWhenAPersonSaysSo() {
    ApprovalScene scene = new ApprovalScene(Fuse.counting(), CaseState.NEEDS_ATTENTION);
    scene.ask(ApprovalKind.FAILED, 1);
    PlannedErasure.takenUp(scene.id, scene.documents, NOW);
    assertThat(scene.approve(ApprovalKind.FAILED, ONE).state()).isEqualTo("approved");
  }

  @Test
  void oneAgreementShouldReleaseAnAccess() {
    ApprovalScene scene = new ApprovalScene().ask(ACCESS, 1);
    assertThat(scene.state()).isEqualTo(CaseState.AWAITING_APPROVAL);
    Approval after = scene.approve(ACCESS, ONE);
    assertThat(after.state()).isEqualTo("approved");
    assertThat(after.carrying().taskToken()).isEmpty();
    assertThat(scene.state()).isEqualTo(CaseState.EXECUTING);
    assertThat(scene.told()).containsExactly("task-1 approved");
  }

  @Test
  void anErasureShouldNeedTwoDifferentPeople() {
    ApprovalScene scene = new ApprovalScene().ask(ERASURE, 2);
    assertThat(scene.approve(ERASURE, ONE).state()).isEqualTo("open");
    rejected(409, "different person", () -> scene.approve(ERASURE, ONE));
    User otherRole = new User(ONE.id(), Set.of(Role.APPROVER));
    rejected(409, "different person", () -> scene.approve(ERASURE, otherRole));
    assertThat(scene.tasks.answered()).isEmpty();
    assertThat(scene.state()).isEqualTo(CaseState.AWAITING_APPROVAL);
    assertThat(scene.approve(ERASURE, TWO).state()).isEqualTo("approved");
    assertThat(scene.told()).containsExactly("task-1 approved");
  }

  @Test
  void aStaleDigestShouldBeRejectedAndChangeNothing() {
    ApprovalScene scene = new ApprovalScene().ask(ACCESS, 1);
    Agreement stale = new Agreement("digest-0", "", "", "");
    rejected(409, "Changed since you looked", () -> scene.agree(ACCESS, ONE, stale));
    assertThat(scene.row(ACCESS).given()).isEmpty();
    assertThat(scene.tasks.answered()).isEmpty();
  }

  @Test
  void whatWasGivenToAnOlderPlanShouldNotCountForANewOne() {
    ApprovalScene scene = new ApprovalScene().ask(ERASURE, 2);
    scene.approve(ERASURE, ONE);
    scene.records.apply(scene.id, CaseEvent.PREPARE_AGAIN, "system", NOW);
    scene.ask(ERASURE, 2, "digest-2", "task-2");
    assertThat(scene.row(ERASURE).given()).isEmpty();
    rejected(409, "Changed since you looked", () -> scene.approve(ERASURE, TWO));
    Agreement current = new Agreement("digest-2", "", "", "");
    assertThat(scene.agree(ERASURE, ONE, current).state()).isEqualTo("open");
    assertThat(scene.agree(ERASURE, TWO, current).state()).isEqualTo("approved");
    assertThat(scene.told()).containsExactly("task-2 approved");
  }

  @Test
  void aPlanThatChangedAfterApprovalShouldNeedBothPeopleAgain() {
    ApprovalScene scene = new ApprovalScene().ask(ERASURE, 2);
    scene.approve(ERASURE, ONE);
    scene.approve(ERASURE, TWO);
    scene.records.apply(scene.id, CaseEvent.PREPARE_AGAIN, "system", NOW);
    scene.ask(ERASURE, 2, "digest-2", "task-2");
    assertThat(scene.state()).isEqualTo(CaseState.AWAITING_APPROVAL);
    assertThat(scene.row(ERASURE).state()).isEqualTo("open");
    assertThat(scene.told()).containsExactly("task-1 approved");
  }

  @Test
  void aDoubleClickShouldBeAnsweredTheSameAndDoNothingTwice() {
    ApprovalScene scene = new ApprovalScene().ask(ACCESS, 1);
    Approval first = scene.approve(ACCESS, ONE);
    assertThat(scene.approve(ACCESS, ONE)).isEqualTo(first);
    assertThat(scene.told()).hasSize(1);
    rejected(409, "Decided already", () -> scene.approve(ACCESS, TWO));
    rejected(409, "Decided already", () -> scene.refuse(ACCESS, TWO));
  }

  @Test
  void twoPeoplePressingAtOnceShouldBothCountOnce() {
    for (int round = 0; round < 30; round++) {
      ApprovalScene scene = new ApprovalScene().ask(ERASURE, 2);
      Stream.of(ONE, TWO)
          .map(user -> CompletableFuture.runAsync(() -> scene.approve(ERASURE, user)))
          .toList()
          .forEach(CompletableFuture::join);
      assertThat(scene.row(ERASURE).given())
          .extracting(Approval.Given::by)
          .containsExactlyInAnyOrder("officer-1", "officer-2");
      assertThat(scene.row(ERASURE).state()).isEqualTo("approved");
      assertThat(scene.told()).containsExactly("task-1 approved");
    }
  }

  @Test
  void onePersonPressingManyTimesAtOnceShouldNeverBeTwo() {
    for (int round = 0; round < 30; round++) {
      ApprovalScene scene = new ApprovalScene().ask(ERASURE, 2);
      List<CompletableFuture<Boolean>> presses =
          IntStream.range(0, 8)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> counts(scene)))
              .toList();
      assertThat(presses.stream().filter(CompletableFuture::join)).hasSize(1);
      assertThat(scene.row(ERASURE).given()).hasSize(1);
      assertThat(scene.tasks.answered()).isEmpty();
    }
  }

  private static boolean counts(ApprovalScene scene) {
    try {
      return !scene.approve(ERASURE, ONE).given().isEmpty();
    } catch (ConsoleProblem samePerson) {
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource({"person, 3", "call-back, 3", "mandate, 2", "guardian, 2", "'', 3"})
  void theMeansShouldSayHowSurelyItWasSettled(String means, int level) {
    ApprovalScene scene = ApprovalScene.identity().ask(IDENTITY, 1);
    scene.settle(ONE, "100002", means);
    IdentityProof proof =
        scene.documents.getJson(scene.id, IdentityProof.VAULT_NAME, IdentityProof.class);
    assertThat(proof.level()).isEqualTo(level);
    assertThat(proof.means()).isEqualTo(means.isEmpty() ? "person" : means);
    assertThat(scene.state()).isEqualTo(CaseState.IDENTIFIED);
  }

  @Test
  void theAnswerShouldGoToTheSubjectsOwnOldestContactPoint() {
    ApprovalScene scene = ApprovalScene.identity().ask(IDENTITY, 1);
    scene.settle(ONE, "100002", "mandate");
    SubjectRef subject = scene.documents.getJson(scene.id, SubjectRef.VAULT_NAME, SubjectRef.class);
    assertThat(subject.mail()).contains("kim@example.nl");
  }

  @Test
  void whoHasNoNumberOnFileCannotHaveBeenCalledBack() {
    ApprovalScene scene = ApprovalScene.identity().ask(IDENTITY, 1);
    rejected(409, "No number on file", () -> scene.settle(ONE, "100001", "call-back"));
    // A number that was changed lately may be a stranger's.
    rejected(409, "No number on file", () -> scene.settle(ONE, "100004", "call-back"));
    assertThat(scene.row(IDENTITY).given()).isEmpty();
  }

  @Test
  void anIdentityShouldNotBeSettledWithoutAReasonOrByUnknownMeans() {
    ApprovalScene scene = ApprovalScene.identity().ask(IDENTITY, 1);
    Agreement silent = new Agreement(ApprovalScene.DIGEST, "", "100001", "");
    rejected(400, "reason", () -> scene.agree(IDENTITY, ONE, silent));
    rejected(400, "call-back", () -> scene.settle(ONE, "100001", "passport"));
  }

  @Test
  void closingAsUnidentifiedShouldCloseTheCaseAndTellTheWorkflow() {
    ApprovalScene scene = ApprovalScene.identity().ask(IDENTITY, 1);
    Instant over = scene.records.get(scene.id).receivedAt().plus(Duration.ofDays(21));
    rejected(
        409,
        "The term still runs",
        () ->
            scene.decisions.closeUnidentified(
                scene.approvalId(IDENTITY), ONE, NO_ANSWER, over.minusSeconds(1)));
    rejected(
        409,
        "Changed since you looked",
        () ->
            scene.decisions.closeUnidentified(
                scene.approvalId(IDENTITY), ONE, new Decisions.Closing("digest-0", "x"), over));
    assertThat(scene.state()).isEqualTo(CaseState.IDENTITY_DOUBTED);
    Approval after =
        scene.decisions.closeUnidentified(scene.approvalId(IDENTITY), ONE, NO_ANSWER, over);
    assertThat(after.state()).isEqualTo("refused");
    assertThat(scene.state()).isEqualTo(CaseState.CLOSED_UNIDENTIFIED);
    assertThat(scene.told()).containsExactly("task-1 unidentified");
    assertThat(ApprovalRows.approval(ApprovalRows.row(after))).isEqualTo(after);
    assertThat(scene.decisions.closeUnidentified(after.id(), ONE, NO_ANSWER, over))
        .isEqualTo(after);
    rejected(409, "Decided already", () -> scene.approve(IDENTITY, TWO, "100001"));
  }

  @Test
  void onlyAQuestionOfIdentityShouldBeClosedAsUnidentified() {
    ApprovalScene scene = new ApprovalScene().ask(ACCESS, 1);
    rejected(
        409,
        "Not about who asks",
        () -> scene.decisions.closeUnidentified(scene.approvalId(ACCESS), ONE, NO_ANSWER, NOW));
  }

  @Test
  void aRefusalShouldWriteTheLetterAndTellTheWorkflow() {
    ApprovalScene scene = new ApprovalScene();
    scene.documents.putJson(scene.id, SubjectRef.VAULT_NAME, SUBJECT);
    scene.ask(ERASURE, 2);
    scene.approve(ERASURE, ONE);
    assertThat(scene.refuse(ERASURE, TWO).state()).isEqualTo("refused");
    assertThat(scene.state()).isEqualTo(CaseState.REFUSED);
    assertThat(scene.told()).containsExactly("task-1 refused");
    assertThat(scene.refusalLetter().recipient()).isEqualTo("sam@example.nl");
    assertThat(scene.refusalLetter().values())
        .containsEntry(LetterFields.GROUND, "GDPR Art. 12(5)")
        .containsEntry(LetterFields.REASON, "Asked last week.")
        .containsEntry(LetterFields.RIGHT, "erasure");
  }

  @Test
  void everyRefusalInACaseShouldBeALetterOfItsOwn() {
    ApprovalScene scene = new ApprovalScene().ask(ACCESS, 1);
    scene.refuse(ACCESS, ONE);
    String first = attempt(scene);
    scene.records.apply(scene.id, CaseEvent.PREPARE, "system", NOW);
    scene.ask(ERASURE, 2, ApprovalScene.DIGEST, "task-2");
    scene.refuse(ERASURE, ONE);
    assertThat(attempt(scene)).matches("[0-9]+").isNotEqualTo(first);
  }

  private static String attempt(ApprovalScene scene) {
    return String.valueOf(scene.refusalLetter().values().get(LetterFields.ATTEMPT));
  }

  @Test
  void anIdentityShouldNeedSomebodyKnown() {
    ApprovalScene scene = ApprovalScene.identity().ask(IDENTITY, 1);
    assertThat(scene.state()).isEqualTo(CaseState.IDENTITY_DOUBTED);
    rejected(409, "customerNumber", () -> scene.approve(IDENTITY, ONE));
    rejected(409, "No such customer", () -> scene.approve(IDENTITY, ONE, "999999"));
    assertThat(scene.approve(IDENTITY, ONE, "100001").state()).isEqualTo("approved");
    assertThat(scene.state()).isEqualTo(CaseState.IDENTIFIED);
    assertThat(scene.documents.getJson(scene.id, SubjectRef.VAULT_NAME, SubjectRef.class))
        .isEqualTo(SUBJECT);
  }

  @Test
  void anAssumedSubjectShouldDoWhenTheReviewerNamesNobody() {
    ApprovalScene scene = ApprovalScene.identity().ask(IDENTITY, 1);
    scene.documents.putJson(scene.id, SubjectRef.VAULT_NAME, SUBJECT);
    assertThat(scene.approve(IDENTITY, ONE).state()).isEqualTo("approved");
  }

  @Test
  void anIdentityOnHoldShouldWaitButMayBeRefused() {
    ApprovalScene scene = ApprovalScene.identity().ask(IDENTITY, 1);
    IdentityHold hold = new IdentityHold(NOW.plus(Duration.ofDays(3)));
    scene.documents.putJson(scene.id, SubjectRef.VAULT_NAME, SUBJECT);
    scene.documents.putJson(scene.id, IdentityHold.VAULT_NAME, hold);
    rejected(409, "at the earliest", () -> scene.approve(IDENTITY, ONE));
    assertThat(scene.refuse(IDENTITY, ONE).state()).isEqualTo("refused");
    assertThat(scene.refusalLetter().recipient()).isEqualTo(LetterFacts.REQUESTER);
    assertThat(scene.refusalLetter().values()).doesNotContainKey(LetterFields.RIGHT);
  }

  @Test
  void aSweepShouldTouchNoCase() {
    ApprovalScene scene = new ApprovalScene();
    Question question =
        new Question("SWEEP-1-release", "SWEEP-1", SWEEP, 1, "digest-1", Map.of("invoices", 3));
    scene.request.request(question, scene.tasks.waiting("task-1"), NOW);
    Agreement agreement = new Agreement("digest-1", "release it", "", "");
    assertThat(scene.decisions.approve("SWEEP-1-release", ONE, agreement, NOW).state())
        .isEqualTo("approved");
    assertThat(scene.state()).isEqualTo(CaseState.PREPARING);
    assertThat(scene.told()).containsExactly("task-1 approved");
    assertThat(scene.audit.eventsOf("SWEEP-1")).containsExactly("approval.asked", "approval.given");
  }

  @Test
  void aCaseThatMovedOnShouldNotTakeTheDecision() {
    ApprovalScene scene = new ApprovalScene().ask(ACCESS, 1);
    scene.records.apply(scene.id, CaseEvent.WITHDRAW, "officer-2", NOW);
    rejected(409, "moved on", () -> scene.approve(ACCESS, ONE));
    assertThat(scene.row(ACCESS).given()).isEmpty();
    assertThat(scene.tasks.answered()).isEmpty();
  }

  @Test
  void whatAClosedCaseAskedShouldBeOver() {
    ApprovalScene scene = new ApprovalScene().ask(ACCESS, 1);
    scene.records.apply(scene.id, CaseEvent.WITHDRAW, "officer-2", NOW);
    rejected(409, "moved on", () -> scene.refuse(ACCESS, ONE));
    assertThat(scene.row(ACCESS).state()).isEqualTo("lapsed");
    assertThat(scene.audit.eventsOf(scene.id.value())).endsWith("approval.lapsed");
  }

  @Test
  void anUnknownApprovalShouldSaySo() {
    rejected(404, "Nothing waits", () -> new ApprovalScene().approve(ACCESS, ONE));
  }

  @Test
  void askingAgainShouldRenewTheTokenAndKeepWhatWasGiven() {
    ApprovalScene scene = new ApprovalScene().ask(ERASURE, 2);
    scene.approve(ERASURE, ONE);
    scene.tasks.timeOut("task-1");
    scene.ask(ERASURE, 2, ApprovalScene.DIGEST, "task-2");
    scene.approve(ERASURE, TWO);
    assertThat(scene.told()).containsExactly("task-2 approved");
  }

  @Test
  void askingAgainWhatWasDecidedShouldAnswerAtOnce() {
    ApprovalScene scene = new ApprovalScene().ask(ACCESS, 1);
    scene.tasks.timeOut("task-1");
    scene.approve(ACCESS, ONE);
    scene.ask(ACCESS, 1, ApprovalScene.DIGEST, "task-2");
    assertThat(scene.told()).containsExactly("task-2 approved");
    assertThat(scene.state()).isEqualTo(CaseState.EXECUTING);
  }

  @Test
  void whatNobodyHeardShouldBeSaidSoUntilItIsAskedAgain() {
    ApprovalScene scene = new ApprovalScene().ask(ACCESS, 1);
    scene.tasks.timeOut("task-1");
    assertThat(scene.approve(ACCESS, ONE).carrying().unheard()).isTrue();
    assertThat(scene.audit.eventsOf(scene.id.value())).contains("approval.unheard");
    scene.ask(ACCESS, 1, ApprovalScene.DIGEST, "task-2");
    assertThat(scene.row(ACCESS).carrying().unheard()).isFalse();
    assertThat(scene.told()).containsExactly("task-2 approved");
  }

  @Test
  void aCaseResumedAfterAFailureShouldNotAskTwiceForTheSame() {
    ApprovalScene scene = new ApprovalScene().ask(ACCESS, 1);
    scene.approve(ACCESS, ONE);
    for (CaseEvent event :
        List.of(CaseEvent.FAIL, CaseEvent.RESUME, CaseEvent.CONFIRM_IDENTITY, CaseEvent.PREPARE)) {
      scene.records.apply(scene.id, event, "system", NOW);
    }
    scene.ask(ACCESS, 1, ApprovalScene.DIGEST, "task-2");
    assertThat(scene.state()).isEqualTo(CaseState.EXECUTING);
    assertThat(scene.told()).containsExactly("task-1 approved", "task-2 approved");
  }

  @Test
  void whatDiedShouldStayInTheListUntilSomebodyPressesAgain() {
    ApprovalScene scene = new ApprovalScene().ask(ACCESS, 1);
    assertThat(scene.rows.save(scene.row(ACCESS).agreed(ONE.id(), NOW))).isTrue();
    assertThat(scene.rows.inState("open", "", 100).approvals()).hasSize(1);
    rejected(409, "Decided already", () -> scene.approve(ACCESS, TWO));
    assertThat(scene.rows.inState("open", "", 100).approvals())
        .as("the second press finished it")
        .isEmpty();
    assertThat(scene.told()).containsExactly("task-1 approved");
  }

  @Test
  void freeTextShouldBeSealedAndNowhereElse() {
    ApprovalScene scene = new ApprovalScene().ask(ACCESS, 1);
    scene.refuse(ACCESS, ONE);
    String seen =
        ApprovalRows.row(scene.row(ACCESS))
            + scene.audit.events().toString()
            + scene.documents.names(scene.id, "");
    assertThat(seen).doesNotContain("Asked last week").doesNotContain(ApprovalScene.TASK);
  }
}
