package nl.mistervoip.privacy.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.mistervoip.privacy.casefile.MaskChanges;
import nl.mistervoip.privacy.casefile.MaskChanges.Change;
import nl.mistervoip.privacy.casefile.MaskChanges.Effect;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.CaseState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PackageReviewTest {
  private final ApprovalScene scene = new ApprovalScene();

  @BeforeEach
  void ask() throws IOException {
    scene.documents.putJson(
        scene.id, "review/access", Map.of("digest", ApprovalScene.DIGEST, "bytes", 3));
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("tickets.csv"));
      out.write("a;b".getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(new ZipEntry("overzicht.html"));
      out.write("<html>".getBytes(StandardCharsets.UTF_8));
    }
    scene.documents.put(scene.id, "package.zip", zip.toByteArray());
    scene.documents.put(scene.id, "gathered/tickets.outcome", new byte[] {1});
    scene.ask(ApprovalKind.ACCESS, 1);
  }

  @Test
  void aReviewerShouldSeeEveryFileOfThePackageAndLeaveATrace() {
    PageResponse file = look("overzicht.html");
    assertThat(new String(Base64.getDecoder().decode(file.body()), StandardCharsets.UTF_8))
        .isEqualTo("<html>");
    assertThat(scene.audit.eventsOf(scene.id.value())).contains("package.seen");
    assertThat(look("").body()).contains(ApprovalScene.DIGEST, "\"changes\":[]");
    assertThatThrownBy(() -> look("other.html")).isInstanceOf(ConsoleProblem.class);
  }

  @Test
  void aChangeShouldSendTheCaseBackToBeBuiltAndAskedAnew() {
    change(Effect.HIDE, "tickets", "messages.text", "Els");
    assertThat(scene.state()).isEqualTo(CaseState.PREPARING);
    assertThat(scene.told()).containsExactly(ApprovalScene.TASK + " changed");
    assertThat(scene.documents.find(scene.id, "gathered/tickets.outcome")).isEmpty();
    assertThat(scene.audit.eventsOf(scene.id.value())).contains("package.mask-changed");
    assertThat(MaskChanges.of(scene.documents, scene.id).in("tickets")).hasSize(1);
    scene.ask(ApprovalKind.ACCESS, 1, "digest-2", "task-2");
    assertThat(scene.state()).isEqualTo(CaseState.AWAITING_APPROVAL);
    assertThat(scene.row(ApprovalKind.ACCESS).given()).isEmpty();
  }

  @Test
  void thePackageThatIsAboutToChangeShouldNotBeApproved() {
    change(Effect.HIDE, "tickets", "messages.text", "Els");
    assertThatThrownBy(() -> scene.approve(ApprovalKind.ACCESS, ApprovalScene.ONE))
        .isInstanceOf(ConsoleProblem.class);
    assertThat(scene.state()).isEqualTo(CaseState.PREPARING);
  }

  @Test
  void pressingAgainShouldChangeNothingMore() {
    change(Effect.HIDE, "tickets", "messages.text", "Els");
    change(Effect.HIDE, "tickets", "messages.text", "Els");
    assertThat(MaskChanges.of(scene.documents, scene.id).changes()).hasSize(1);
    assertThat(scene.audit.eventsOf(scene.id.value())).containsOnlyOnce("package.mask-changed");
  }

  @Test
  void secretsShouldBeOutOfAnybodysReach() {
    assertThatThrownBy(() -> change(Effect.SHOW, "identifiers", "authentication_key", ""))
        .isInstanceOf(ConsoleProblem.class);
    assertThatThrownBy(() -> change(Effect.SHOW, "portal-accounts", "password_hash", ""))
        .isInstanceOf(ConsoleProblem.class);
    assertThat(scene.state()).isEqualTo(CaseState.AWAITING_APPROVAL);
  }

  @Test
  void whoSawAnotherPackageShouldLookAgain() {
    assertThatThrownBy(
            () -> scene.masks.change(id(), "digest-0", of(Effect.HIDE, "tickets", "subject", "")))
        .isInstanceOf(ConsoleProblem.class);
  }

  private PageResponse look(String file) {
    return new PackageReview(scene.documents, scene.audit)
        .look(scene.id.value(), file, ApprovalScene.ONE, ApprovalScene.NOW);
  }

  private void change(Effect effect, String store, String field, String text) {
    scene.masks.change(id(), ApprovalScene.DIGEST, of(effect, store, field, text));
  }

  private String id() {
    return scene.approvalId(ApprovalKind.ACCESS);
  }

  private static Change of(Effect effect, String store, String field, String text) {
    return new Change(
        store, field, effect, text, "Belongs to a neighbour.", "officer-1", ApprovalScene.NOW);
  }
}
