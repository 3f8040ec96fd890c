package nl.mistervoip.privacy.approval.rights;

import static nl.mistervoip.privacy.approval.decision.ApprovalScene.NOW;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.ONE;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.decision.Agreement;
import nl.mistervoip.privacy.approval.decision.Approval;
import nl.mistervoip.privacy.approval.decision.ApprovalKind;
import nl.mistervoip.privacy.approval.decision.ApprovalScene;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CorrectionProposal;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.rectification.correction.CorrectionDesks;
import nl.mistervoip.privacy.rectification.correction.CorrectionPlans;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.testing.SamplePeople;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorrectionConsoleTest {
  private static final String STREET =
      """
      {"changes": [{"store": "customers", "field": "address.street", "value": "Voorbeeldlaan",
        "source": "mail", "check": "register of addresses"}]}
      """;

  private final ApprovalScene scene = new ApprovalScene();
  private final CorrectionConsole console =
      new CorrectionConsole(
          scene.rows,
          CorrectionDesks.over(SamplePeople.landscape(), scene.documents, scene.audit),
          scene.decisions);

  @BeforeEach
  void theCaseIsAboutAnneke() {
    scene.documents.putJson(
        scene.id,
        SubjectRef.VAULT_NAME,
        new SubjectRef(
            "100042", SamplePeople.ANNEKE.controllerIds(), Optional.empty(), Optional.empty()));
  }

  private CorrectionConsole.Proposed propose(String body) {
    return propose(body, ONE);
  }

  private CorrectionConsole.Proposed propose(String body, User user) {
    return console.propose(
        scene.id, Json.read(body.getBytes(StandardCharsets.UTF_8), JsonNode.class), user, NOW);
  }

  private CorrectionProposal sealed() {
    return scene.documents.getJson(
        scene.id, CorrectionProposal.VAULT_NAME, CorrectionProposal.class);
  }

  /** What is proposed is planned and asked about; the digest of the plan. */
  private String asksForASecondLook() {
    String digest = new CorrectionPlans(scene.documents, scene.audit).plan(scene.id, NOW);
    scene.ask(ApprovalKind.RECTIFICATION, 1, digest, "task-2");
    return digest;
  }

  private Approval approve(String digest, User user) {
    return scene.agree(
        ApprovalKind.RECTIFICATION, user, new Agreement(digest, "looks right", "", ""));
  }

  private static void assertTurnedAway(ThrowingCallable press) {
    assertThatThrownBy(press)
        .isInstanceOfSatisfying(
            ConsoleProblem.class, problem -> assertThat(problem.status()).isEqualTo(409));
  }

  @Test
  void aProposalShouldBeSealedAndLetTheWorkflowGoOnWithoutMovingTheCase() {
    scene.ask(ApprovalKind.PROPOSAL, 1);
    assertThat(scene.state()).isEqualTo(CaseState.AWAITING_APPROVAL);
    assertThat(propose(STREET).summary()).containsEntry("customers/address.street", 1L);
    assertThat(scene.told()).containsExactly("task-1 approved");
    assertThat(scene.state()).isEqualTo(CaseState.AWAITING_APPROVAL);
    CorrectionProposal proposal = sealed();
    assertThat(proposal.by()).isEqualTo(ONE.id());
    assertThat(proposal.changes().getFirst().check()).isEqualTo("register of addresses");
  }

  @Test
  void whoProposedShouldNotApproveIt() {
    scene.ask(ApprovalKind.PROPOSAL, 1);
    propose(STREET);
    String digest = asksForASecondLook();
    assertTurnedAway(() -> approve(digest, ONE));
    assertThat(approve(digest, TWO).state()).isEqualTo("approved");
    assertThat(scene.state()).isEqualTo(CaseState.EXECUTING);
  }

  @Test
  void aSecondPressWhileTheFirstCountsShouldLeaveNoTrace() {
    scene.ask(ApprovalKind.PROPOSAL, 1);
    scene.rows.beforeNextSave(() -> propose(STREET, ONE));
    assertTurnedAway(() -> propose(STREET.replace("Voorbeeldlaan", "Dwaalweg"), TWO));
    assertThat(sealed().by()).isEqualTo(ONE.id());
    assertThat(sealed().changes().getFirst().value()).isEqualTo("Voorbeeldlaan");
    assertThat(scene.documents.names(scene.id, "decisions/")).as("one note, of ONE").hasSize(1);
    assertThat(scene.audit.events().stream().map(AuditLog.Event::actor)).doesNotContain(TWO.id());
    assertThat(scene.told()).containsExactly("task-1 approved");

    String digest = asksForASecondLook();
    assertTurnedAway(() -> approve(digest, ONE));
    assertThat(approve(digest, TWO).state()).isEqualTo("approved");
  }

  @Test
  void theAuthorShouldBeThatOfThePlanWhateverElseLiesInTheCase() {
    scene.ask(ApprovalKind.PROPOSAL, 1);
    propose(STREET, ONE);
    String digest = asksForASecondLook();
    CorrectionProposal another = new CorrectionProposal(sealed().changes(), TWO.id(), NOW);
    scene.documents.putJson(scene.id, CorrectionProposal.VAULT_NAME, another);
    assertTurnedAway(() -> approve(digest, ONE));
    assertThat(approve(digest, TWO).state()).isEqualTo("approved");
  }

  @Test
  void anotherPlanThanIsAskedAboutShouldBeApprovedByNobody() {
    scene.ask(ApprovalKind.PROPOSAL, 1);
    propose(STREET, ONE);
    String digest = asksForASecondLook();
    scene.plansACorrection(
        new CorrectionProposal(sealed().changes(), TWO.id(), NOW.plusSeconds(1)));
    assertTurnedAway(() -> approve(digest, ONE));
    assertTurnedAway(() -> approve(digest, TWO));
    assertThat(scene.row(ApprovalKind.RECTIFICATION).decided()).isFalse();
  }

  @Test
  void theSameProposalSentAgainShouldBeTakenOnceAndAnotherTurnedAway() {
    scene.ask(ApprovalKind.PROPOSAL, 1);
    propose(STREET);
    assertThat(propose(STREET).summary()).containsEntry("customers/address.street", 1L);
    assertTurnedAway(() -> propose(STREET.replace("Voorbeeldlaan", "Dwaalweg")));
    assertThat(sealed().changes().getFirst().value()).isEqualTo("Voorbeeldlaan");
    assertThat(scene.told()).containsExactly("task-1 approved");
    assertThat(scene.audit.eventsOf(scene.id.value())).containsOnlyOnce("rectification.proposed");
  }

  @Test
  void aProposalShouldNotBeAgreedToWithoutBeingMade() {
    scene.ask(ApprovalKind.PROPOSAL, 1);
    assertThatThrownBy(() -> scene.approve(ApprovalKind.PROPOSAL, ONE))
        .isInstanceOf(ConsoleProblem.class);
    assertThat(scene.told()).isEmpty();
  }

  @Test
  void whatIsNotPossibleShouldLeaveTheQuestionOpen() {
    scene.ask(ApprovalKind.PROPOSAL, 1);
    assertThatThrownBy(() -> propose(STREET.replace("address.street", "status")))
        .isInstanceOfSatisfying(
            ConsoleProblem.class, problem -> assertThat(problem.status()).isEqualTo(400));
    assertThatThrownBy(() -> propose("{\"changes\": []}")).isInstanceOf(ConsoleProblem.class);
    assertThat(scene.told()).isEmpty();
    assertThat(scene.row(ApprovalKind.PROPOSAL).decided()).isFalse();
  }

  @Test
  void nothingShouldBeProposedOrShownWhenNothingWaits() {
    assertThatThrownBy(() -> propose(STREET)).isInstanceOf(ConsoleProblem.class);
    assertThatThrownBy(() -> console.look(scene.id, ONE, NOW)).isInstanceOf(ConsoleProblem.class);
  }

  @Test
  void aRefusedProposalShouldRefuseTheRightWithItsGround() {
    scene.ask(ApprovalKind.PROPOSAL, 1);
    scene.refuse(ApprovalKind.PROPOSAL, ONE);
    assertThat(scene.state()).isEqualTo(CaseState.REFUSED);
    assertThat(scene.told()).containsExactly("task-1 refused");
    assertThat(scene.refusalLetter().values()).containsEntry(LetterFields.RIGHT, "rectification");
  }
}
