package nl.mistervoip.privacy.approval.rights;

import static nl.mistervoip.privacy.approval.decision.ApprovalScene.NOW;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.decision.ApprovalScene;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Extension;
import nl.mistervoip.privacy.testing.Fuse;
import org.junit.jupiter.api.Test;

class ExtensionDeskTest {
  private static final String WHY = "Wij moeten veel opnamen beluisteren.";

  private final ApprovalScene scene =
      new ApprovalScene(Fuse.counting(), CaseState.AWAITING_APPROVAL);
  private final List<CaseId> started = new ArrayList<>();
  private final ExtensionDesk desk =
      new ExtensionDesk(scene.records, scene.documents, started::add);

  private LocalDate limit() {
    return scene.records.get(scene.id).due().extended();
  }

  private ExtensionDesk.View extend(Extension.Ground ground, LocalDate until) {
    return desk.extend(scene.id, ONE, new ExtensionDesk.Wish(ground, WHY, "", until), NOW);
  }

  @Test
  void anExtensionShouldMoveTheDateSealTheReasonAndTellWhoAsked() {
    ExtensionDesk.View view = extend(Extension.Ground.COMPLEXITY, limit());
    assertThat(view.until()).isEqualTo(limit());
    assertThat(scene.records.get(scene.id).owedBy()).isEqualTo(limit());
    assertThat(scene.state()).isEqualTo(CaseState.AWAITING_APPROVAL);
    assertThat(started).containsExactly(scene.id);
    LetterFacts facts =
        scene.documents.getJson(
            scene.id, LetterFacts.vaultName(LetterFields.EXTENSION), LetterFacts.class);
    assertThat(facts.values()).containsEntry(LetterFields.REASON, WHY);
    assertThat(scene.audit.eventsOf(scene.id.value())).contains("case.extended");
  }

  @Test
  void theSameAgainShouldSendWhatACrashPreventedAndAnythingElseBeRefused() {
    extend(Extension.Ground.COMPLEXITY, limit());
    extend(Extension.Ground.COMPLEXITY, limit());
    assertThat(started).hasSize(2);
    assertThatThrownBy(() -> extend(Extension.Ground.COMPLEXITY, limit().minusDays(1)))
        .isInstanceOf(ConsoleProblem.class)
        .hasMessageContaining("once");
    assertThat(scene.audit.eventsOf(scene.id.value())).containsOnlyOnce("case.extended");
  }

  @Test
  void afterTheMonthNothingShouldBePutOff() {
    ExtensionDesk.Wish wish = new ExtensionDesk.Wish(Extension.Ground.COMPLEXITY, WHY, "", limit());
    assertThatThrownBy(() -> desk.extend(scene.id, ONE, wish, NOW.plus(Duration.ofDays(40))))
        .isInstanceOf(ConsoleProblem.class);
    assertThatThrownBy(() -> extend(Extension.Ground.COMPLEXITY, limit().plusDays(1)))
        .isInstanceOf(ConsoleProblem.class)
        .hasMessageContaining("at most");
    assertThat(started).isEmpty();
    assertThat(wish.toString()).doesNotContain("opnamen");
  }

  @Test
  void aClosedOrUnknownCaseShouldBeRefusedWithAReason() {
    ApprovalScene closed = new ApprovalScene(Fuse.counting(), CaseState.CLOSED_ANSWERED);
    ExtensionDesk over = new ExtensionDesk(closed.records, closed.documents, started::add);
    ExtensionDesk.Wish wish = new ExtensionDesk.Wish(Extension.Ground.COMPLEXITY, WHY, "", limit());
    assertThatThrownBy(() -> over.extend(closed.id, ONE, wish, NOW))
        .isInstanceOf(ConsoleProblem.class)
        .hasMessageContaining("closed");
    assertThatThrownBy(() -> desk.extend(CaseId.ofMessage("nobody"), ONE, wish, NOW))
        .isInstanceOf(ConsoleProblem.class);
    assertThat(started).isEmpty();
  }
}
