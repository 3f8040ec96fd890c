package nl.mistervoip.privacy.approval.decision;

import static nl.mistervoip.privacy.approval.decision.ApprovalKind.ACCESS;
import static nl.mistervoip.privacy.approval.decision.ApprovalKind.ERASURE;
import static nl.mistervoip.privacy.approval.decision.ApprovalKind.IDENTITY;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.ONE;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.testing.Fuse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cuts the power after each write of asking and deciding; pressing again must end it right, once.
 */
class InterruptedDecisionsTest {
  private static final int PLACES = 16;

  static Stream<Integer> places() {
    return IntStream.rangeClosed(1, PLACES).boxed();
  }

  private static void endsOnce(
      ApprovalScene scene, ApprovalKind kind, int required, Consumer<ApprovalScene> press) {
    Fuse.untilDone(() -> scene.ask(kind, required));
    Fuse.untilDone(() -> press.accept(scene));
    assertThat(scene.told()).hasSize(1);
    assertThat(scene.rows.inState("open", "", 100).approvals()).isEmpty();
    assertThat(scene.audit.events().stream().map(event -> event.chain() + event.once()))
        .doesNotHaveDuplicates();
  }

  private static void bothApprove(ApprovalScene scene) {
    if (scene.row(ERASURE).given().isEmpty()) {
      scene.approve(ERASURE, ONE);
    }
    scene.approve(ERASURE, TWO);
  }

  @Test
  void thePlacesShouldBeAllThereAre() {
    Fuse fuse = Fuse.counting();
    bothApprove(new ApprovalScene(fuse, CaseState.PREPARING).ask(ERASURE, 2));
    assertThat(fuse.writes()).isLessThanOrEqualTo(PLACES);
  }

  @ParameterizedTest(name = "dies after write {0}")
  @MethodSource("places")
  void dyingAnywhereShouldStillReleaseOnce(int write) {
    ApprovalScene scene = new ApprovalScene(Fuse.after(write), CaseState.PREPARING);
    endsOnce(scene, ACCESS, 1, it -> it.approve(ACCESS, ONE));
    assertThat(scene.state()).isEqualTo(CaseState.EXECUTING);
    assertThat(scene.told()).containsExactly("task-1 approved");
  }

  @ParameterizedTest(name = "dies after write {0}")
  @MethodSource("places")
  void dyingAnywhereShouldStillRefuseOnceWithItsLetter(int write) {
    ApprovalScene scene = new ApprovalScene(Fuse.after(write), CaseState.PREPARING);
    endsOnce(scene, ACCESS, 1, it -> it.refuse(ACCESS, ONE));
    assertThat(scene.state()).isEqualTo(CaseState.REFUSED);
    assertThat(scene.refusalLetter().values()).containsValue("Asked last week.");
  }

  @ParameterizedTest(name = "dies after write {0}")
  @MethodSource("places")
  void dyingAnywhereShouldStillAcceptAnIdentityOnceWithItsSubject(int write) {
    ApprovalScene scene = ApprovalScene.identity(Fuse.after(write));
    endsOnce(scene, IDENTITY, 1, it -> it.approve(IDENTITY, ONE, "100001"));
    assertThat(scene.state()).isEqualTo(CaseState.IDENTIFIED);
    assertThat(scene.documents.find(scene.id, SubjectRef.VAULT_NAME)).isPresent();
  }

  @ParameterizedTest(name = "dies after write {0}")
  @MethodSource("places")
  void dyingAnywhereShouldStillNeedTwoPeople(int write) {
    ApprovalScene scene = new ApprovalScene(Fuse.after(write), CaseState.PREPARING);
    endsOnce(scene, ERASURE, 2, InterruptedDecisionsTest::bothApprove);
    assertThat(scene.row(ERASURE).given())
        .extracting(Approval.Given::by)
        .containsExactly("officer-1", "officer-2");
    assertThat(scene.audit.eventsOf(scene.id.value()).stream().filter("approval.given"::equals))
        .hasSize(2);
  }
}
