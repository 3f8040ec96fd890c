package nl.mistervoip.privacy.approval.rights;

import static nl.mistervoip.privacy.approval.decision.ApprovalScene.NOW;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.decision.ApprovalScene;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.ErasureNotice;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.CaseFixture;
import nl.mistervoip.privacy.testing.Fuse;
import org.junit.jupiter.api.Test;

class ErasureNoticeDeskTest {
  private final ApprovalScene scene = new ApprovalScene(Fuse.counting(), CaseState.CLOSED_ANSWERED);
  private final ErasureNoticeDesk desk =
      new ErasureNoticeDesk(scene.records, scene.documents, scene.audit);

  @Test
  void theWishShouldBeSealedOnceAndStandInTheAudit() {
    CaseRecord erasure =
        CaseFixture.aCase()
            .withId(scene.id)
            .asking(Right.ERASURE)
            .in(CaseState.CLOSED_ANSWERED)
            .build();
    scene.records.put(erasure);
    assertThat(desk.ask(scene.id, ONE, NOW).askedAt()).isEqualTo(NOW);
    assertThat(desk.ask(scene.id, ONE, NOW.plusSeconds(60)).askedAt()).isEqualTo(NOW);
    assertThat(scene.documents.findJson(scene.id, ErasureNotice.VAULT_NAME, ErasureNotice.class))
        .contains(new ErasureNotice(NOW));
    assertThat(scene.audit.eventsOf(scene.id.value())).containsOnlyOnce("erasure.notice-asked");
  }

  @Test
  void aCaseWithoutErasureShouldBeRefused() {
    scene.records.put(
        CaseFixture.aCase().withId(scene.id).asking(Right.ACCESS).in(CaseState.PREPARING).build());
    assertThatThrownBy(() -> desk.ask(scene.id, ONE, NOW))
        .isInstanceOf(ConsoleProblem.class)
        .hasMessageContaining("no erasure");
  }
}
