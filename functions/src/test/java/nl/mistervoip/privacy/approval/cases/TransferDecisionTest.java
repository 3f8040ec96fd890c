package nl.mistervoip.privacy.approval.cases;

import static nl.mistervoip.privacy.approval.decision.ApprovalKind.TRANSFER;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.NOW;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.ONE;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.TWO;
import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.decision.Agreement;
import nl.mistervoip.privacy.approval.decision.ApprovalScene;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.casefile.TransferReview;
import nl.mistervoip.privacy.casefile.TransferWish;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.Fuse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransferDecisionTest {
  private static final String OTHER = "overstap@andere-telecom.example";

  @Test
  void whoProposedTheCompanyShouldNotAlsoLetTheDataGoThere() {
    ApprovalScene scene = proposed(CaseState.AWAITING_APPROVAL);
    at(scene, CaseState.EXECUTING).ask(TRANSFER, 1);
    assertThatThrownBy(() -> scene.approve(TRANSFER, ONE))
        .isInstanceOf(ConsoleProblem.class)
        .hasMessageContaining("different person");
    assertThat(scene.told()).isEmpty();
    assertThat(scene.approve(TRANSFER, TWO).state()).isEqualTo("approved");
    assertThat(scene.told()).containsExactly("task-1 approved");
    assertThat(scene.state()).as("the case goes on").isEqualTo(CaseState.EXECUTING);
  }

  @Test
  void whoProposedWhatIsAskedAboutShouldNotApproveItWhoeverProposedAnotherOneSince() {
    ApprovalScene scene = proposed(CaseState.AWAITING_APPROVAL);
    at(scene, CaseState.EXECUTING).ask(TRANSFER, 1);
    at(scene, CaseState.AWAITING_APPROVAL);
    assertThat(propose(scene, "later@elders.example", TWO).by()).isEqualTo("officer-2");
    at(scene, CaseState.EXECUTING);
    TransferDesk.Shown shown = CaseScene.transfers(scene).show(scene.id.value());
    assertThat(shown.mail()).as("what is asked about").isEqualTo(OTHER);
    assertThat(shown.digest()).isEqualTo(ApprovalScene.DIGEST);
    assertThatThrownBy(() -> scene.approve(TRANSFER, ONE))
        .isInstanceOf(ConsoleProblem.class)
        .hasMessageContaining("different person");
    assertThat(scene.approve(TRANSFER, TWO).state()).isEqualTo("approved");
  }

  @Test
  void aTransferThatTheCaseDoesNotHoldShouldBeApprovedByNobody() {
    ApprovalScene scene = proposed(CaseState.AWAITING_APPROVAL);
    at(scene, CaseState.EXECUTING).ask(TRANSFER, 1, "digest-of-another", "task-1");
    Agreement agreement = new Agreement("digest-of-another", "looks right", "", "");
    assertThatThrownBy(() -> scene.agree(TRANSFER, TWO, agreement))
        .isInstanceOf(ConsoleProblem.class)
        .hasMessageContaining("does not hold");
    assertThat(scene.told()).isEmpty();
  }

  @Test
  void whatIsNotFeasibleShouldBeRefusedWithALetterToThePerson() {
    ApprovalScene scene = proposed(CaseState.AWAITING_APPROVAL);
    at(scene, CaseState.EXECUTING).ask(TRANSFER, 1);
    assertThat(scene.refuse(TRANSFER, ONE).state()).isEqualTo("refused");
    assertThat(scene.refusalLetter().recipient()).isEqualTo("sam@example.nl");
    assertThat(scene.refusalLetter().values())
        .containsEntry("right", "transfer")
        .containsEntry("reason", "Asked last week.");
    assertThat(scene.state()).isEqualTo(CaseState.EXECUTING);
    assertThat(scene.told()).containsExactly("task-1 refused");
  }

  @Test
  void theAuditShouldNotNameTheCompany() {
    ApprovalScene scene = proposed(CaseState.AWAITING_APPROVAL);
    assertThat(scene.audit.eventsOf(scene.id.value())).contains("transfer.proposed");
    assertThat(scene.audit.of(scene.id.value()).toString())
        .doesNotContain("andere-telecom", "Andere");
    scene.documents.putJson(
        scene.id, TransferReview.VAULT_NAME, new TransferReview("d", 3, List.of("a.csv")));
    TransferDesk.Shown shown = CaseScene.transfers(scene).show(scene.id.value());
    assertThat(shown.files()).containsExactly("a.csv");
    assertThat(shown.to()).isEqualTo("Andere Telecom BV");
    assertThat(shown.toString()).doesNotContain("Andere");
  }

  @ParameterizedTest
  @EnumSource(CaseState.class)
  void aTransferShouldBeProposedOnlyOnceItIsKnownWhoAsksAndBeforeThePackageGoesOut(
      CaseState state) {
    ApprovalScene scene = at(new ApprovalScene(), state);
    switch (state) {
      case IDENTIFIED, PREPARING, AWAITING_APPROVAL ->
          assertThat(propose(scene, OTHER).mail()).isEqualTo(OTHER);
      default -> assertThatThrownBy(() -> propose(scene, OTHER)).isInstanceOf(ConsoleProblem.class);
    }
  }

  @Test
  void aCaseThatDoesNotAskForPortabilityShouldTransferNothing() {
    ApprovalScene scene = new ApprovalScene();
    assertThatThrownBy(() -> propose(scene, OTHER))
        .isInstanceOf(ConsoleProblem.class)
        .hasMessageContaining("portability");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sam@example.nl",
        "SAM@example.nl ",
        "a@b.example, c@d.example",
        "a@b.example\r\nBcc: c@d.example",
        "nobody",
        "<a@b.example>",
        "a@localhost"
      })
  void thePersonsOwnMailboxOrWhatIsNoAddressShouldBeTurnedDown(String mail) {
    ApprovalScene scene = at(new ApprovalScene(), CaseState.PREPARING);
    assertThatThrownBy(() -> propose(scene, mail)).isInstanceOf(ConsoleProblem.class);
    assertThat(scene.documents.find(scene.id, TransferWish.VAULT_NAME)).isEmpty();
  }

  @Test
  void aCrashAfterAnyWriteShouldEndApprovedOnce() {
    for (int write = 1; write <= 8; write++) {
      ApprovalScene scene = new ApprovalScene(Fuse.after(write), CaseState.PREPARING);
      at(scene, CaseState.PREPARING);
      Fuse.untilDone(() -> assertThat(propose(scene, OTHER)).isNotNull());
      cut(scene, ApprovalScene.DIGEST);
      at(scene, CaseState.EXECUTING);
      Fuse.untilDone(() -> assertThat(scene.ask(TRANSFER, 1)).isNotNull());
      Fuse.untilDone(() -> assertThat(scene.approve(TRANSFER, TWO).state()).isEqualTo("approved"));
      assertThat(scene.told()).as("after write %d", write).contains("task-1 approved");
    }
  }

  private static ApprovalScene proposed(CaseState state) {
    ApprovalScene scene = at(new ApprovalScene(), state);
    assertThat(propose(scene, OTHER).by()).isEqualTo("officer-1");
    cut(scene, ApprovalScene.DIGEST);
    return scene;
  }

  /** As the step does that cuts the package: what was proposed by then is what is asked about. */
  private static void cut(ApprovalScene scene, String digest) {
    scene
        .documents
        .getJson(scene.id, TransferWish.VAULT_NAME, TransferWish.class)
        .askedUnder(scene.documents, scene.id, digest);
    scene.documents.putJson(
        scene.id, TransferReview.VAULT_NAME, new TransferReview(digest, 3, List.of("a.csv")));
  }

  private static ApprovalScene at(ApprovalScene scene, CaseState state) {
    scene.records.put(aCase().asking(Right.ACCESS, Right.PORTABILITY).in(state).build());
    scene.documents.putJson(scene.id, SubjectRef.VAULT_NAME, ApprovalScene.SUBJECT);
    return scene;
  }

  private static TransferDesk.Shown propose(ApprovalScene scene, String mail) {
    return propose(scene, mail, ONE);
  }

  private static TransferDesk.Shown propose(ApprovalScene scene, String mail, User by) {
    JsonNode body =
        Json.MAPPER
            .createObjectNode()
            .put("to", "Andere Telecom BV")
            .put("mail", mail)
            .put("reason", "The address is on their site; they read JSON.");
    return CaseScene.transfers(scene).propose(scene.id.value(), body, by, NOW);
  }
}
