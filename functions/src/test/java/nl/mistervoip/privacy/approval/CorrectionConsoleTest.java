package nl.mistervoip.privacy.approval;

import static nl.mistervoip.privacy.approval.ApprovalScene.NOW;
import static nl.mistervoip.privacy.approval.ApprovalScene.ONE;
import static nl.mistervoip.privacy.approval.ApprovalScene.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.CorrectionProposal;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.rectification.correction.CorrectionDesks;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.testing.SamplePeople;
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
    return console.propose(
        scene.id, Json.read(body.getBytes(StandardCharsets.UTF_8), JsonNode.class), ONE, NOW);
  }

  @Test
  void aProposalShouldBeSealedAndLetTheWorkflowGoOnWithoutMovingTheCase() {
    scene.ask(ApprovalKind.PROPOSAL, 1);
    assertThat(scene.state()).isEqualTo(CaseState.AWAITING_APPROVAL);
    assertThat(propose(STREET).summary()).containsEntry("customers/address.street", 1L);
    assertThat(scene.told()).containsExactly("task-1 approved");
    assertThat(scene.state()).isEqualTo(CaseState.AWAITING_APPROVAL);
    CorrectionProposal proposal =
        scene.documents.getJson(scene.id, CorrectionProposal.VAULT_NAME, CorrectionProposal.class);
    assertThat(proposal.by()).isEqualTo(ONE.id());
    assertThat(proposal.changes().getFirst().check()).isEqualTo("register of addresses");
  }

  @Test
  void whoProposedShouldNotApproveIt() {
    scene.ask(ApprovalKind.PROPOSAL, 1);
    propose(STREET);
    scene.ask(ApprovalKind.RECTIFICATION, 1);
    assertThatThrownBy(() -> scene.approve(ApprovalKind.RECTIFICATION, ONE))
        .isInstanceOfSatisfying(
            ConsoleProblem.class, problem -> assertThat(problem.status()).isEqualTo(409));
    assertThat(scene.approve(ApprovalKind.RECTIFICATION, TWO).state()).isEqualTo("approved");
    assertThat(scene.state()).isEqualTo(CaseState.EXECUTING);
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
