package nl.mistervoip.privacy.approval.rights;

import static nl.mistervoip.privacy.approval.decision.ApprovalScene.NOW;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.decision.Agreement;
import nl.mistervoip.privacy.approval.decision.ApprovalKind;
import nl.mistervoip.privacy.approval.decision.ApprovalScene;
import nl.mistervoip.privacy.approval.decision.Question;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.recipients.RecipientsDesks;
import nl.mistervoip.privacy.recipients.RecipientsView;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.testing.Fuse;
import org.junit.jupiter.api.Test;

class RecipientsConsoleTest {
  private final ApprovalScene scene = new ApprovalScene(Fuse.counting(), CaseState.CLOSED_ANSWERED);
  private final RecipientsConsole console =
      new RecipientsConsole(
          scene.records,
          scene.rows,
          new RecipientsDesks()
              .planned(scene.id, "erasure", "incasso")
              .over(scene.documents, scene.audit),
          scene.decisions);

  private String asked(int attempt) {
    String id = scene.id + "-recipient-erasure-incasso";
    scene.request.request(
        new Question(
            id,
            scene.id.value(),
            ApprovalKind.RECIPIENT,
            1,
            "digest-" + attempt,
            Map.of("recipient", "incasso")),
        scene.tasks.waiting("task-" + attempt),
        NOW);
    return id;
  }

  private RecipientsView decide(String outcome) {
    String body =
        "{\"act\":\"erasure\",\"recipient\":\"incasso\",\"outcome\":\""
            + outcome
            + "\",\"reason\":\"Gebeld.\"}";
    JsonNode json = Json.read(body.getBytes(StandardCharsets.UTF_8), JsonNode.class);
    return console.decide(scene.id, json, ONE, NOW);
  }

  @Test
  void aDecisionShouldSettleTheRecipientAndEndTheWaitWithoutMovingTheClosedCase() {
    asked(4);
    assertThat(console.show(scene.id).questions())
        .singleElement()
        .satisfies(question -> assertThat(question.digest()).isEqualTo("digest-4"));
    assertThat(decide("otherwise").messages())
        .singleElement()
        .satisfies(shown -> assertThat(shown.state()).isEqualTo("otherwise"));
    assertThat(console.show(scene.id).questions()).isEmpty();
    assertThat(scene.told()).containsExactly("task-4 approved");
    assertThat(scene.state()).isEqualTo(CaseState.CLOSED_ANSWERED);
    assertProblem(409, () -> decide("impossible"));
  }

  @Test
  void toWriteAgainShouldSettleNothingAndBeAskedAboutAnew() {
    asked(4);
    assertThat(decide("again").messages().getFirst().state()).isEqualTo("planned");
    assertThat(scene.told()).containsExactly("task-4 refused");
    asked(5);
    assertThat(decide("disproportionate").messages().getFirst().state())
        .isEqualTo("disproportionate");
    assertThat(scene.told()).containsExactly("task-4 refused", "task-5 approved");
  }

  @Test
  void nobodyShouldAgreeWithoutSayingWhatBecameOfTheRecipient() {
    String id = asked(4);
    assertProblem(
        409, () -> scene.decisions.approve(id, ONE, new Agreement("digest-4", "", "", ""), NOW));
    assertProblem(400, () -> decide("confirmed"));
    assertThat(scene.told()).isEmpty();
    assertThat(console.show(scene.id).view().messages().getFirst().state()).isEqualTo("planned");
  }

  @Test
  void whoStillHasTimeShouldNotBeDecidedOn() {
    assertProblem(404, () -> decide("otherwise"));
  }

  private static void assertProblem(int status, Runnable press) {
    assertThatThrownBy(press::run)
        .isInstanceOfSatisfying(
            ConsoleProblem.class, problem -> assertThat(problem.status()).isEqualTo(status));
  }
}
