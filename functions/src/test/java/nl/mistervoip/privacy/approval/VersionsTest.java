package nl.mistervoip.privacy.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mistervoip.privacy.approval.api.Role;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.decision.ApprovalKind;
import nl.mistervoip.privacy.approval.decision.ApprovalScene;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

/** A page that went stale decides nothing. */
class VersionsTest {
  private static final String AGREEMENT = "{\"digest\":\"digest-1\",\"reason\":\"fine\"}";
  private static final User AUDITOR = new User("auditor-1", Set.of(Role.AUDITOR));

  private final ApiScene world = new ApiScene();
  private final ConsoleApi api =
      world.api(
          new SignIn(
              new SignIn.Tokens("https://no.example", "x"), new Issuer(), TickingClock.atNow()));
  private final String approval = "/api/approvals/" + world.scene.approvalId(ApprovalKind.ERASURE);

  private PageResponse get(String path, User user) {
    return api.answer(Requests.request("GET", path, Map.of(), Map.of(), ""), user);
  }

  private String tag(String path) {
    return get(path, ApprovalScene.ONE).headers().getOrDefault("ETag", "");
  }

  private PageResponse post(String path, String ifMatch, String body, User user) {
    return api.answer(
        Requests.request("POST", path, Map.of(), Map.of("if-match", ifMatch), body), user);
  }

  @Test
  void aDecisionOnTheVersionThatWasSeenShouldCountAndOneOnAnEarlierNot() {
    world.scene.ask(ApprovalKind.ERASURE, 2);
    String seen = tag(approval);
    assertThat(seen).matches("\"[0-9a-f]{64}\"");
    assertThat(post(approval + "/approve", seen, AGREEMENT, ApprovalScene.ONE).status())
        .isEqualTo(200);
    PageResponse stale = post(approval + "/approve", seen, AGREEMENT, ApprovalScene.TWO);
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.headers()).containsEntry("Content-Type", "application/problem+json");
    assertThat(world.scene.row(ApprovalKind.ERASURE).given()).hasSize(1);
    String now = "\"other\", " + tag(approval);
    assertThat(post(approval + "/approve", now, AGREEMENT, ApprovalScene.TWO).status())
        .isEqualTo(200);
    assertThat(world.scene.told()).hasSize(1);
  }

  @Test
  void aStarShouldMatchWhateverStands() {
    world.scene.ask(ApprovalKind.ERASURE, 2);
    assertThat(post(approval + "/approve", "*", AGREEMENT, ApprovalScene.ONE).status())
        .isEqualTo(200);
  }

  @Test
  void aCaseShouldChangeItsTagWithADecisionAndNotWithALook() {
    String path = "/api/cases/" + world.scene.id;
    String before = tag(path);
    world.scene.ask(ApprovalKind.ACCESS, 1);
    String asked = tag(path);
    assertThat(asked).isNotEqualTo(before);
    assertThat(get(path, AUDITOR).headers()).containsEntry("ETag", asked);
    world.scene.approve(ApprovalKind.ACCESS, ApprovalScene.ONE);
    assertThat(tag(path)).isNotEqualTo(asked);
  }

  @Test
  void aMailThatSomebodyElseDecidedShouldBeToldBeforeAnythingIsDone() {
    world.waiting.waits("m2", "UNSURE", List.of("access"));
    world.waiting.lies("m2", "From: a@example.nl\r\nSubject: data\r\n\r\nWhat do you know?\r\n");
    String seen = tag("/api/triage/m2");
    assertThat(tag("/api/triage/m2")).as("a second look changes nothing").isEqualTo(seen);
    String decision = "{\"labels\":[\"access\"],\"reason\":\"asks to see it\"}";
    assertThat(post("/api/triage/m2/decision", seen, decision, ApprovalScene.ONE).status())
        .isEqualTo(200);
    assertThat(post("/api/triage/m2/decision", seen, decision, ApprovalScene.TWO).status())
        .isEqualTo(412);
    assertThat(world.waiting.started).containsOnly("m2");
  }

  @Test
  void aBreachThatWasClosedMeanwhileShouldBeToldBeforeAnythingIsDone() {
    world.breach.reported("m1", ApprovalScene.NOW);
    String seen = tag("/api/breaches/m1");
    String closing =
        "{\"outcome\":\"notified\",\"notifiedOn\":\"2026-03-05\",\"reference\":\"AP-1\","
            + "\"reason\":\"told\"}";
    User officer = new User("officer-3", Set.of(Role.PRIVACY_OFFICER));
    assertThat(post("/api/breaches/m1/close", seen, closing, officer).status()).isEqualTo(200);
    assertThat(tag("/api/breaches/m1")).isNotEqualTo(seen);
    assertThat(post("/api/breaches/m1/close", seen, closing, officer).status()).isEqualTo(412);
  }

  @Test
  void whatIsNotThereShouldHaveNoTag() {
    PageResponse none = get("/api/approvals/none", ApprovalScene.ONE);
    assertThat(none.status()).isEqualTo(404);
    assertThat(none.headers()).doesNotContainKey("ETag");
  }

  @Test
  void closedDaysAndLettersShouldHaveTagsOfTheirOwn() {
    User admin = new User("admin-1", Set.of(Role.ADMINISTRATOR));
    String days = tag("/api/settings/closed-days");
    String letters = tag("/api/settings/letters");
    String desk = tag("/api/settings/desk");
    assertThat(Set.of(days, letters, desk)).hasSize(3).doesNotContain("");
    String body =
        "{\"version\":0,\"reason\":\"move\",\"change\":\"add\",\"day\":\"2026-07-01\",\"nl\":\"Verhuizing\","
            + "\"en\":\"Move\",\"cases\":0}";
    assertThat(post("/api/settings/closed-days", letters, body, admin).status()).isEqualTo(412);
    assertThat(post("/api/settings/closed-days", days, body, admin).status()).isEqualTo(200);
    assertThat(tag("/api/settings/closed-days")).isNotEqualTo(days);
    assertThat(tag("/api/settings/letters")).isEqualTo(letters);
    assertThat(tag("/api/settings/desk")).isEqualTo(desk);
    assertThat(post("/api/settings/closed-days", days, body, admin).status()).isEqualTo(412);
  }
}
