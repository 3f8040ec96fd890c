package nl.mistervoip.privacy.approval.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.decision.ApprovalKind;
import nl.mistervoip.privacy.approval.decision.ApprovalScene;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.MaskChanges;
import nl.mistervoip.privacy.casefile.MaskChanges.Change;
import nl.mistervoip.privacy.casefile.MaskChanges.Effect;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PackageReviewTest {
  private final ApprovalScene scene = new ApprovalScene();
  private final MaskDecisions masks = ReviewScene.masks(scene);

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
  void anotherChangeShouldWaitForThePackageThatIsBeingBuilt() {
    change(Effect.HIDE, "tickets", "messages.text", "Els");
    assertTooLate(() -> change(Effect.HIDE, "tickets", "subject", ""));
    assertThat(MaskChanges.of(scene.documents, scene.id).changes()).hasSize(1);
    assertThat(scene.audit.eventsOf(scene.id.value())).containsOnlyOnce("package.mask-changed");
    scene.ask(ApprovalKind.ACCESS, 1, "digest-2", "task-2");
    masks.change(id(), "digest-2", of(Effect.HIDE, "tickets", "subject", ""));
    assertThat(MaskChanges.of(scene.documents, scene.id).in("tickets")).hasSize(2);
    assertThat(scene.told()).containsExactly(ApprovalScene.TASK + " changed", "task-2 changed");
  }

  @Test
  void whoIsOvertakenShouldBeToldAndLeaveNothing() {
    AtomicBoolean first = new AtomicBoolean(true);
    CaseVault overtaken =
        (CaseVault)
            Proxy.newProxyInstance(
                CaseVault.class.getClassLoader(),
                new Class<?>[] {CaseVault.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("putJson") && first.getAndSet(false)) {
                    masks.change(id(), ApprovalScene.DIGEST, by("officer-2", "tickets", "subject"));
                  }
                  return method.invoke(scene.documents, arguments);
                });
    MaskDecisions slow =
        new MaskDecisions(
            scene.rows,
            scene.records,
            overtaken,
            scene.tasks,
            scene.audit,
            Optional.of(new InMemoryLandscape()));
    assertTooLate(
        () -> slow.change(id(), ApprovalScene.DIGEST, by("officer-1", "tickets", "messages.text")));
    assertThat(MaskChanges.of(scene.documents, scene.id).changes())
        .extracting(Change::by)
        .containsExactly("officer-2");
    assertThat(scene.audit.events().stream().map(AuditLog.Event::actor))
        .contains("officer-2")
        .doesNotContain("officer-1");
    assertThat(scene.told()).containsExactly(ApprovalScene.TASK + " changed");
  }

  @Test
  void whatIsShownShouldNeverStandWithoutItsLineOnTheAudit() {
    AtomicBoolean silent = new AtomicBoolean(true);
    AuditLog breaking =
        (event, now) -> {
          if (silent.getAndSet(false)) {
            throw new IllegalStateException("no audit");
          }
          scene.audit.append(event, now);
        };
    MaskDecisions deciding =
        new MaskDecisions(
            scene.rows,
            scene.records,
            scene.documents,
            scene.tasks,
            breaking,
            Optional.of(new InMemoryLandscape()));
    Change first = of(Effect.SHOW, "tickets", "messages.text", "");
    assertThatThrownBy(() -> deciding.change(id(), ApprovalScene.DIGEST, first))
        .isInstanceOf(IllegalStateException.class);
    assertThat(MaskChanges.of(scene.documents, scene.id).changes()).isEmpty();
    assertThat(scene.documents.find(scene.id, "gathered/tickets.outcome")).isPresent();
    Change second =
        new Change(
            "tickets", "messages.text", Effect.SHOW, "", "Asked.", "officer-2", ApprovalScene.NOW);
    deciding.change(id(), ApprovalScene.DIGEST, second);
    assertThat(MaskChanges.of(scene.documents, scene.id).changes())
        .extracting(Change::by)
        .containsExactly("officer-2");
    assertThat(scene.audit.events())
        .filteredOn(event -> event.event().equals("package.mask-changed"))
        .extracting(AuditLog.Event::actor)
        .containsExactly("officer-2");
  }

  @Test
  void whatTwoDecideAtTheSameInstantShouldBothStandAfterWhatStoodBefore() {
    scene.documents.putJson(
        scene.id,
        "review/masks",
        new MaskChanges(List.of(of(Effect.HIDE, "tickets", "subject", ""))));
    by("officer-2", "tickets", "subject").keep(scene.documents, scene.id);
    by("officer-1", "tickets", "subject").keep(scene.documents, scene.id);
    List<Change> changes = MaskChanges.of(scene.documents, scene.id).changes();
    assertThat(changes).hasSize(3);
    assertThat(changes.getFirst().reason()).isEqualTo("Belongs to a neighbour.");
    assertThat(changes).extracting(Change::by).contains("officer-1", "officer-2");
    assertThat(scene.documents.names(scene.id, "review/masks/").toString())
        .as("names are visible to more people than contents")
        .doesNotContain("officer", "subject");
  }

  @Test
  void theChangesShownShouldBeThoseOfThePackageThatWasBuilt() {
    scene.documents.putJson(
        scene.id,
        "review/access",
        Map.of("digest", ApprovalScene.DIGEST, "bytes", 3, "changes", List.of()));
    change(Effect.HIDE, "tickets", "messages.text", "Els");
    assertThat(look("").body()).as("not in this package").contains("\"changes\":[]");
    scene.documents.putJson(
        scene.id,
        "review/access",
        Map.of(
            "digest", "digest-2", "changes", MaskChanges.of(scene.documents, scene.id).changes()));
    assertThat(look("").body()).contains("messages.text", "Els");
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
            () -> masks.change(id(), "digest-0", of(Effect.HIDE, "tickets", "subject", "")))
        .isInstanceOf(ConsoleProblem.class);
  }

  private static void assertTooLate(ThrowingCallable press) {
    assertThatThrownBy(press)
        .isInstanceOfSatisfying(
            ConsoleProblem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(409);
              assertThat(problem.title()).isEqualTo("Being built anew");
            });
  }

  private static Change by(String user, String store, String field) {
    return new Change(store, field, Effect.HIDE, "", "Of a neighbour.", user, ApprovalScene.NOW);
  }

  private PageResponse look(String file) {
    return new PackageReview(scene.documents, scene.audit)
        .look(scene.id.value(), file, ApprovalScene.ONE, ApprovalScene.NOW);
  }

  private void change(Effect effect, String store, String field, String text) {
    masks.change(id(), ApprovalScene.DIGEST, of(effect, store, field, text));
  }

  private String id() {
    return scene.approvalId(ApprovalKind.ACCESS);
  }

  private static Change of(Effect effect, String store, String field, String text) {
    return new Change(
        store, field, effect, text, "Belongs to a neighbour.", "officer-1", ApprovalScene.NOW);
  }
}
