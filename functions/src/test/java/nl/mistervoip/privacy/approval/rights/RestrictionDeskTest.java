package nl.mistervoip.privacy.approval.rights;

import static nl.mistervoip.privacy.approval.decision.ApprovalScene.NOW;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.ONE;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.decision.Agreement;
import nl.mistervoip.privacy.approval.decision.Approval;
import nl.mistervoip.privacy.approval.decision.ApprovalKind;
import nl.mistervoip.privacy.approval.decision.ApprovalScene;
import nl.mistervoip.privacy.approval.decision.Decisions;
import nl.mistervoip.privacy.approval.decision.Question;
import nl.mistervoip.privacy.casefile.LiftRequest;
import nl.mistervoip.privacy.casefile.Restriction;
import nl.mistervoip.privacy.datamap.RestrictionWriter;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.SamplePeople;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RestrictionDeskTest {
  private final ApprovalScene scene = new ApprovalScene(Fuse.counting(), CaseState.CLOSED_ANSWERED);
  private final RightsScene rights = new RightsScene(scene);

  private void restricted() {
    scene.documents.putJson(
        scene.id, Restriction.VAULT_NAME, new Restriction(NOW, "GDPR 18(1)", Optional.empty()));
  }

  private RestrictionDesk.View ask(String reason) {
    return rights.restrictions.askToLift(scene.id, ONE, reason, NOW);
  }

  private void question(int round) {
    scene.request.request(
        new Question(
            scene.id + "-lifting-" + round,
            scene.id.value(),
            ApprovalKind.LIFTING,
            1,
            "lifting/" + round,
            Map.of("round", round)),
        scene.tasks.waiting("task-" + round),
        NOW);
  }

  private Approval approve(User user) {
    return scene.decisions.approve(
        scene.id + "-lifting-1", user, new Agreement("lifting/1", "", "", ""), NOW);
  }

  private static void assertTurnedAway(ThrowingCallable press, String says) {
    assertThatThrownBy(press)
        .isInstanceOfSatisfying(
            ConsoleProblem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(409);
              assertThat(problem.detail()).contains(says);
            });
  }

  private HoldsDesk holds() {
    return new HoldsDesk(scene.records, scene.audit);
  }

  @Test
  void aRestrictionThatOutlivedAnErasureShouldBeMarkedInTheList() {
    restricted();
    scene.records.restricts(scene.id, NOW);
    assertThat(holds().standing("").restrictions())
        .containsExactly(new HoldsDesk.Standing(scene.id.value(), NOW, "CLOSED_ANSWERED", true));
  }

  @Test
  void aClaimShouldBeNotedWithWhoSaidSo() {
    restricted();
    holds().claim(scene.id, ONE, true, NOW);
    holds().claim(scene.id, ONE, false, NOW.plusSeconds(1));
    assertThat(scene.audit.eventsOf(scene.id.value()))
        .contains("case.claim-opened", "case.claim-ended");
  }

  @Test
  void askingShouldStartTheMachineAndLiftNothing() {
    restricted();
    RestrictionDesk.View view = ask("Het adres klopt nu.");
    assertThat(view.liftAsked()).isEqualTo(1);
    assertThat(view.liftedAt()).isEmpty();
    assertThat(rights.liftsStarted).containsExactly(scene.id + " 1");
    assertThat(scene.documents.getJson(scene.id, LiftRequest.VAULT_NAME, LiftRequest.class))
        .isEqualTo(new LiftRequest(1, "Het adres klopt nu.", NOW, Optional.of(ONE.id())));
    assertThat(scene.audit.eventsOf(scene.id.value())).contains("restriction.lift-asked");
    assertThat(view.toString()).doesNotContain("adres");
  }

  @Test
  void aClosedCaseShouldBeAskedAboutAndTheDecisionMoveNothing() {
    restricted();
    ask("Het adres klopt nu.");
    question(1);
    Approval after = approve(TWO);
    assertThat(after.state()).isEqualTo("approved");
    assertThat(scene.told()).containsExactly("task-1 approved");
    assertThat(scene.state()).isEqualTo(CaseState.CLOSED_ANSWERED);
    assertThatThrownBy(() -> ask("Nog eens."))
        .isInstanceOfSatisfying(
            ConsoleProblem.class, problem -> assertThat(problem.status()).isEqualTo(409));
  }

  @Test
  void anotherReasonShouldWaitUntilTheQuestionIsRefused() {
    restricted();
    ask("Het adres klopt nu.");
    for (int time = 0; time < 2; time++) {
      assertTurnedAway(
          () -> rights.restrictions.askToLift(scene.id, TWO, "Iets heel anders.", NOW),
          "refused, then ask anew");
      question(1);
    }
    assertThat(rights.restrictions.show(scene.id).reason()).isEqualTo("Het adres klopt nu.");
    assertThat(rights.restrictions.show(scene.id).by()).contains(ONE.id());
    assertThat(rights.liftsStarted).as("the same round").containsOnly(scene.id + " 1");
    assertThat(scene.audit.eventsOf(scene.id.value())).containsOnlyOnce("restriction.lift-asked");
  }

  @Test
  void theSameAskedAgainShouldStandOnceAndBeOfWhoAskedFirst() {
    restricted();
    ask("Het adres klopt nu.");
    RestrictionDesk.View again =
        rights.restrictions.askToLift(scene.id, TWO, "Het adres klopt nu.", NOW.plusSeconds(9));
    assertThat(again.by()).contains(ONE.id());
    assertThat(again.liftAsked()).isEqualTo(1);
    assertThat(scene.audit.eventsOf(scene.id.value())).containsOnlyOnce("restriction.lift-asked");
  }

  @Test
  void whoAskedShouldNotDecideThatItIsLifted() {
    restricted();
    ask("Het adres klopt nu.");
    question(1);
    assertTurnedAway(() -> approve(ONE), "different person");
    assertThat(scene.told()).isEmpty();
    assertThat(approve(TWO).state()).isEqualTo("approved");
  }

  @Test
  void whatTheWorkflowAskedShouldBeDecidedByAnybodyWhoMay() {
    restricted();
    scene.documents.putJson(
        scene.id,
        LiftRequest.VAULT_NAME,
        new LiftRequest(1, "De afweging is klaar.", NOW, Optional.empty()));
    question(1);
    assertThat(approve(ONE).state()).isEqualTo("approved");
  }

  @Test
  void whatWasRefusedShouldBeAskedAnewInAnotherRound() {
    restricted();
    ask("Het adres klopt nu.");
    question(1);
    scene.decisions.refuse(
        scene.id + "-lifting-1",
        ONE,
        new Decisions.Refusal("lifting/1", "GDPR 18", "Nog niet."),
        NOW);
    assertThat(ask("Nu wel.").liftAsked()).isEqualTo(2);
    assertThat(rights.liftsStarted).containsExactly(scene.id + " 1", scene.id + " 2");
  }

  @Test
  void whatIsNotRestrictedShouldNotBeLifted() {
    assertThatThrownBy(() -> ask("Zomaar."))
        .isInstanceOfSatisfying(
            ConsoleProblem.class, problem -> assertThat(problem.status()).isEqualTo(404));
    scene.documents.putJson(
        scene.id, Restriction.VAULT_NAME, new Restriction(NOW, "GDPR 18(1)", Optional.of(NOW)));
    assertThatThrownBy(() -> ask("Zomaar."))
        .isInstanceOfSatisfying(
            ConsoleProblem.class, problem -> assertThat(problem.status()).isEqualTo(409));
    assertThat(rights.liftsStarted).isEmpty();
  }

  @Test
  void marketingAndOtherUseShouldBeToldThatDataIsRestricted() {
    InMemoryLandscape company = SamplePeople.landscape();
    InMemoryAudit audit = new InMemoryAudit();
    Suppressions suppressions =
        new Suppressions(
            Optional.of(company.suppressions(Fuse.counting())), Optional.of(company), audit);
    RestrictionCheck check = new RestrictionCheck(Optional.of(company), audit);
    String anneke = "Anneke.Voorbeeld@example.nl";
    assertThat(suppressions.check(anneke, ONE, NOW).suppressed()).isFalse();
    assertThat(check.check(anneke, ONE, NOW).restricted()).isFalse();

    Store customers = company.map().store("customers");
    RestrictionWriter writer = company.restrictions(Fuse.counting());
    String by = CaseId.ofMessage("m-1").value();
    company.search(
        customers,
        company.resolve(SamplePeople.ANNEKE),
        item -> writer.place(customers, item.key(), by));
    assertThat(suppressions.check(anneke, ONE, NOW).suppressed()).isTrue();
    assertThat(suppressions.check("06-12345678", ONE, NOW).suppressed()).isTrue();
    assertThat(check.check(anneke, ONE, NOW).restricted()).isTrue();
    assertThat(suppressions.check("robin.sample@example.com", ONE, NOW).suppressed()).isFalse();
    assertThat(check.check("iemand.anders@example.nl", ONE, NOW).restricted()).isFalse();
    assertThat(audit.events().toString()).doesNotContainIgnoringCase("anneke");
  }
}
