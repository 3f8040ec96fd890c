package nl.mistervoip.privacy.approval.letters;

import static nl.mistervoip.privacy.approval.decision.ApprovalScene.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.decision.ApprovalKind;
import nl.mistervoip.privacy.approval.decision.ApprovalScene;
import nl.mistervoip.privacy.approval.decision.Decisions;
import nl.mistervoip.privacy.erasure.PlannedErasure;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.SamplePeople;
import org.junit.jupiter.api.Test;

/** Who refuses an erasure sees the letter that goes then. */
class RefusalOfTheRestTest {
  private static final String REASON = "A court case is running.";

  private final ApprovalScene scene =
      new ApprovalScene(Fuse.counting(), CaseState.AWAITING_APPROVAL);
  private final LetterConsole letters = LetterScene.letters(scene);

  @Test
  void aFirstPlanThatIsRefusedShouldShowTheRefusal() {
    String plan = PlannedErasure.of(scene.id, SamplePeople.ROBIN, scene.documents, NOW);
    assertThat(shown(plan).subject()).startsWith("Ons besluit over uw verzoek");
    assertThat(shown(plan).text()).contains(REASON);
  }

  @Test
  void aLaterPlanShouldShowWhatIsGoneAndWhyTheRestStays() {
    String plan = PlannedErasure.again(scene.id, scene.documents, NOW);
    LetterConsole.Shown shown = shown(plan);
    assertThat(shown.subject())
        .startsWith("Uw verzoek om verwijdering is voor een deel uitgevoerd");
    assertThat(shown.text()).contains(REASON);
    String asked = scene.approvalId(ApprovalKind.ERASURE);
    assertThat(letters.requireSeen(asked, refusing(plan), shown.letter(), NOW).seen()).isPresent();
    assertThatThrownBy(() -> letters.requireSeen(asked, refusing(plan), "another letter", NOW))
        .isInstanceOf(ConsoleProblem.class);
  }

  private LetterConsole.Shown shown(String plan) {
    scene.ask(ApprovalKind.ERASURE, 2, plan, "task");
    return letters.refusal(scene.approvalId(ApprovalKind.ERASURE), refusing(plan), NOW);
  }

  private static Decisions.Refusal refusing(String plan) {
    return new Decisions.Refusal(plan, "GDPR 17(3)(e)", REASON);
  }
}
