package nl.mistervoip.privacy.approval;

import static nl.mistervoip.privacy.approval.decision.ApprovalKind.ACCESS;
import static nl.mistervoip.privacy.approval.decision.ApprovalKind.ERASURE;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.mistervoip.privacy.approval.api.Role;
import nl.mistervoip.privacy.approval.decision.ApprovalKind;
import nl.mistervoip.privacy.approval.decision.ApprovalScene;
import nl.mistervoip.privacy.casefile.IdentityAssessment;
import nl.mistervoip.privacy.casefile.LetterPassages;
import nl.mistervoip.privacy.datamap.MarketingContact;
import nl.mistervoip.privacy.datamap.SuppressionList;
import nl.mistervoip.privacy.intake.breach.BreachScene;
import nl.mistervoip.privacy.intake.triage.WaitingScene;
import nl.mistervoip.privacy.notifications.PassagePreview;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.web.PageRequest;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.retention.PlannedSweep;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.SamplePeople;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleApiTest {
  /** Method, path and who may, written down a second time on purpose. */
  private static final Map<String, Set<String>> MATRIX =
      Map.ofEntries(
          Map.entry("GET /api/cases", Set.of("privacy-officer", "approver", "auditor")),
          Map.entry("GET /api/post", Set.of("privacy-officer", "approver")),
          Map.entry("GET /api/post/count", Set.of("privacy-officer", "approver")),
          Map.entry("GET /api/cases/MV-0000-0000/post", Set.of("privacy-officer", "approver")),
          Map.entry(
              "GET /api/cases/MV-0000-0000/post/letter", Set.of("privacy-officer", "approver")),
          Map.entry("POST /api/cases/MV-0000-0000/posted", Set.of("privacy-officer", "approver")),
          Map.entry("POST /api/cases", Set.of("privacy-officer", "approver", "service-desk")),
          Map.entry(
              "GET /api/cases/MV-0000-0000", Set.of("privacy-officer", "approver", "auditor")),
          Map.entry("GET /api/cases/MV-0000-0000/package", Set.of("privacy-officer", "approver")),
          Map.entry(
              "GET /api/cases/MV-0000-0000/package/letter", Set.of("privacy-officer", "approver")),
          Map.entry("POST /api/approvals/x/mask", Set.of("privacy-officer", "approver")),
          Map.entry("GET /api/approvals", Set.of("privacy-officer", "approver", "auditor")),
          Map.entry("POST /api/approvals/x/approve", Set.of("privacy-officer", "approver")),
          Map.entry("POST /api/approvals/x/refuse", Set.of("privacy-officer", "approver")),
          Map.entry(
              "POST /api/approvals/x/close-unidentified", Set.of("privacy-officer", "approver")),
          Map.entry("GET /api/cases/MV-0000-0000/returned", Set.of("privacy-officer", "approver")),
          Map.entry("POST /api/cases/MV-0000-0000/transfer", Set.of("privacy-officer")),
          Map.entry("GET /api/cases/MV-0000-0000/transfer", Set.of("privacy-officer", "approver")),
          Map.entry("POST /api/cases/MV-0000-0000/document", Set.of("privacy-officer", "approver")),
          Map.entry("GET /api/cases/MV-0000-0000/document", Set.of("privacy-officer", "approver")),
          Map.entry(
              "GET /api/cases/MV-0000-0000/document/image", Set.of("privacy-officer", "approver")),
          Map.entry(
              "POST /api/cases/MV-0000-0000/document/confirm",
              Set.of("privacy-officer", "approver")),
          Map.entry(
              "POST /api/cases/MV-0000-0000/document/set-aside",
              Set.of("privacy-officer", "approver")),
          Map.entry("GET /api/cases/MV-0000-0000/mail", Set.of("privacy-officer", "approver")),
          Map.entry("GET /api/approvals/x/plan", Set.of("privacy-officer", "approver")),
          Map.entry("GET /api/approvals/x/plan/items", Set.of("privacy-officer", "approver")),
          Map.entry("GET /api/approvals/x/correction", Set.of("privacy-officer", "approver")),
          Map.entry("GET /api/approvals/x/replay", Set.of("privacy-officer", "approver")),
          Map.entry("GET /api/cases/MV-0000-0000/found", Set.of("privacy-officer", "approver")),
          Map.entry(
              "GET /api/cases/MV-0000-0000/found/sample", Set.of("privacy-officer", "approver")),
          Map.entry(
              "POST /api/approvals/x/agreement-letter", Set.of("privacy-officer", "approver")),
          Map.entry("POST /api/approvals/x/refusal-letter", Set.of("privacy-officer", "approver")),
          Map.entry("POST /api/approvals/x/matter-letter", Set.of("privacy-officer", "approver")),
          Map.entry("POST /api/approvals/x/matter", Set.of("privacy-officer", "approver")),
          Map.entry("POST /api/cases/m1/extension-letter", Set.of("privacy-officer", "approver")),
          Map.entry("POST /api/cases/m1/language", Set.of("privacy-officer", "approver")),
          Map.entry(
              "GET /api/letters-ahead", Set.of("privacy-officer", "approver", "service-desk")),
          Map.entry("GET /api/cases/m1/reading", Set.of("privacy-officer", "approver")),
          Map.entry("POST /api/cases/m1/reading", Set.of("privacy-officer", "approver")),
          Map.entry("GET /api/cases/m1/wrong-right", Set.of("privacy-officer", "approver")),
          Map.entry("POST /api/cases/m1/wrong-right", Set.of("privacy-officer", "approver")),
          Map.entry("POST /api/cases/m1/missed-right", Set.of("privacy-officer", "approver")),
          Map.entry("GET /api/approvals/x/mask", Set.of("privacy-officer", "approver")),
          Map.entry("GET /api/approvals/x", Set.of("privacy-officer", "approver", "auditor")),
          Map.entry(
              "GET /api/openapi.json",
              Set.of("service-desk", "privacy-officer", "approver", "auditor", "administrator")),
          Map.entry("GET /api/audit/entries", Set.of("auditor", "administrator")),
          Map.entry("GET /api/audit/entries.csv", Set.of("auditor", "administrator")),
          Map.entry(
              "GET /api/statistics",
              Set.of("privacy-officer", "approver", "auditor", "administrator")),
          Map.entry(
              "GET /api/statistics.csv",
              Set.of("privacy-officer", "approver", "auditor", "administrator")),
          Map.entry(
              "GET /api/sweeps", Set.of("privacy-officer", "approver", "auditor", "administrator")),
          Map.entry(
              "GET /api/data-map",
              Set.of("privacy-officer", "approver", "auditor", "administrator")),
          Map.entry(
              "GET /api/data-map/register",
              Set.of("privacy-officer", "approver", "auditor", "administrator")),
          Map.entry(
              "GET /api/data-map/register.csv",
              Set.of("privacy-officer", "approver", "auditor", "administrator")),
          Map.entry(
              "GET /api/data-map/register.html",
              Set.of("privacy-officer", "approver", "auditor", "administrator")),
          Map.entry(
              "GET /api/settings",
              Set.of("privacy-officer", "approver", "auditor", "administrator")),
          Map.entry(
              "GET /api/settings/desk",
              Set.of("privacy-officer", "approver", "auditor", "administrator")),
          Map.entry("POST /api/settings/desk", Set.of("administrator")),
          Map.entry(
              "GET /api/settings/closed-days",
              Set.of("privacy-officer", "approver", "auditor", "administrator")),
          Map.entry(
              "GET /api/settings/closed-days/effect?day=2026-05-15",
              Set.of("privacy-officer", "approver", "auditor", "administrator")),
          Map.entry("POST /api/settings/closed-days", Set.of("administrator")),
          Map.entry(
              "GET /api/settings/letters",
              Set.of("privacy-officer", "approver", "auditor", "administrator")),
          Map.entry("POST /api/settings/letters/preview", Set.of("administrator")),
          Map.entry("POST /api/settings/letters", Set.of("administrator")),
          Map.entry("GET /api/audit/verify", Set.of("auditor", "administrator")),
          Map.entry("GET /api/triage", Set.of("privacy-officer", "approver", "service-desk")),
          Map.entry("GET /api/triage/corrections", Set.of("privacy-officer", "approver")),
          Map.entry("GET /api/triage/m1", Set.of("privacy-officer", "approver")),
          Map.entry("POST /api/triage/m1/decision", Set.of("privacy-officer", "approver")),
          Map.entry("GET /api/breaches", Set.of("privacy-officer", "approver", "auditor")),
          Map.entry("GET /api/breaches/m1", Set.of("privacy-officer", "approver", "auditor")),
          Map.entry("POST /api/breaches/m1/close", Set.of("privacy-officer")),
          Map.entry("GET /api/mail/reconciliation", Set.of("auditor", "administrator")),
          Map.entry(
              "GET /api/mail/failed",
              Set.of("privacy-officer", "approver", "service-desk", "administrator")),
          Map.entry(
              "GET /api/mail/failed/count",
              Set.of("privacy-officer", "approver", "service-desk", "administrator")),
          Map.entry(
              "POST /api/mail/failed/retry",
              Set.of("privacy-officer", "approver", "administrator")),
          Map.entry(
              "POST /api/mail/failed/m1/retry",
              Set.of("privacy-officer", "approver", "administrator")),
          Map.entry("GET /api/worklist", Set.of("privacy-officer", "approver")),
          Map.entry("GET /api/worklist/x", Set.of("privacy-officer", "approver")),
          Map.entry("POST /api/worklist/x/take", Set.of("privacy-officer", "approver")),
          Map.entry("POST /api/worklist/x/files", Set.of("privacy-officer", "approver")),
          Map.entry("POST /api/worklist/x/found", Set.of("privacy-officer", "approver")),
          Map.entry("POST /api/worklist/x/done", Set.of("privacy-officer", "approver")),
          Map.entry("POST /api/suppressions/check", Set.of("administrator")),
          Map.entry(
              "GET /api/cases/MV-0000-0000/correction", Set.of("privacy-officer", "approver")),
          Map.entry(
              "POST /api/cases/MV-0000-0000/correction", Set.of("privacy-officer", "approver")),
          Map.entry("POST /api/restrictions/check", Set.of("administrator")),
          Map.entry("GET /api/cases/m1/restriction", Set.of("privacy-officer", "approver")),
          Map.entry("GET /api/cases/m1/told", Set.of("privacy-officer", "approver")),
          Map.entry("GET /api/cases/m1/recipients", Set.of("privacy-officer", "approver")),
          Map.entry("POST /api/cases/m1/recipients", Set.of("privacy-officer", "approver")),
          Map.entry(
              "GET /api/sweeps/x",
              Set.of("privacy-officer", "approver", "auditor", "administrator")),
          Map.entry(
              "GET /api/sweeps/x/report",
              Set.of("privacy-officer", "approver", "auditor", "administrator")),
          Map.entry(
              "POST /api/sweeps/x/pause", Set.of("privacy-officer", "approver", "administrator")),
          Map.entry(
              "POST /api/sweeps/x/resume", Set.of("privacy-officer", "approver", "administrator")),
          Map.entry("POST /api/sweeps/x/cancel", Set.of("privacy-officer", "approver")),
          Map.entry("POST /api/cases/m1/erasure-notice", Set.of("privacy-officer", "approver")),
          Map.entry("POST /api/cases/m1/extend", Set.of("privacy-officer", "approver")),
          Map.entry("GET /api/restrictions", Set.of("privacy-officer", "approver")),
          Map.entry("POST /api/cases/m1/claim", Set.of("privacy-officer", "approver")),
          Map.entry("POST /api/cases/m1/restriction/lift", Set.of("privacy-officer", "approver")));

  private static final String AGREEMENT =
      """
      {"digest": "digest-1", "reason": "fine", "by": "officer-9", "sub": "officer-9"}
      """;

  private final Issuer issuer = new Issuer();
  private final ApprovalScene scene = new ApprovalScene();
  private final WaitingScene waiting = new WaitingScene(scene.records, scene.audit);
  private final BreachScene breach = new BreachScene(scene.audit);
  private final InMemoryLandscape company = SamplePeople.landscape();
  private final SuppressionList list = company.suppressions(Fuse.counting());
  private final ApiScene whole = new ApiScene(scene, waiting, breach, company);
  private final ConsoleApi api =
      whole.api(
          new SignIn(
              new SignIn.Tokens(Issuer.ADDRESS, Issuer.AUDIENCE), issuer, TickingClock.atNow()));

  private PageResponse send(String route, Map<String, String> headers, String body) {
    String[] parts = route.split(" ", 2);
    URI address = URI.create(parts[1]);
    Map<String, String> query =
        Optional.ofNullable(address.getQuery())
            .map(text -> text.split("=", 2))
            .map(pair -> Map.of(pair[0], pair[1]))
            .orElse(Map.of());
    return api.answer(
        new PageRequest(parts[0], address.getPath(), Map.of(), query, headers, Map.of(), body));
  }

  private PageResponse as(String role, String route, String body) {
    return as("officer-1", role, route, body);
  }

  private PageResponse as(String user, String role, String route, String body) {
    return send(route, Map.of("authorization", "Bearer " + issuer.token(NOW, user, role)), body);
  }

  private static JsonNode json(PageResponse response) {
    return Json.read(response.body().getBytes(StandardCharsets.UTF_8), JsonNode.class);
  }

  private String post(ApprovalKind kind, String verb) {
    return "POST /api/approvals/" + scene.approvalId(kind) + "/" + verb;
  }

  @Test
  void moreTimeShouldBeTakenWithAGroundAReasonAndADate() {
    String path = "POST /api/cases/" + scene.id + "/extend";
    String until = scene.records.get(scene.id).due().extended().toString();
    String wish = "{\"ground\": \"%s\", \"reason\": \"Veel opnamen.\", \"until\": \"%s\"}";
    PageResponse done = as("privacy-officer", path, wish.formatted("complexity", until));
    assertThat(done.status()).isEqualTo(200);
    assertThat(json(done).path("until").textValue()).isEqualTo(until);
    assertThat(done.body()).doesNotContain("opnamen");
    assertThat(whole.extensions).containsExactly(scene.id);
    assertThat(as("privacy-officer", path, wish.formatted("busy", until)).status()).isEqualTo(400);
    assertThat(as("privacy-officer", path, wish.formatted("complexity", "soon")).status())
        .isEqualTo(400);
  }

  @Test
  void aSweepShouldBePausedResumedAndCancelledByWhoMay() {
    String sweep = "/api/sweeps/" + PlannedSweep.ID;
    PageResponse paused = as("administrator", "POST " + sweep + "/pause", "");
    assertThat(json(paused).path("state").asText()).isEqualTo("paused");
    assertThat(as("approver", "POST " + sweep + "/resume", "").status()).isEqualTo(200);
    whole.sweeps.begin();
    PageResponse refused = as("approver", "POST " + sweep + "/cancel", "{}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(json(refused).path("detail").asText()).contains("cannot come back");
    PageResponse stopped = as("approver", "POST " + sweep + "/cancel", "{\"rest\": true}");
    assertThat(json(stopped).path("state").asText()).isEqualTo("stopped");
    assertThat(as("auditor", "GET " + sweep, "").body()).contains("\"state\":\"stopped\"");
    assertThat(scene.audit.eventsOf(PlannedSweep.ID))
        .containsExactly("sweep.paused", "sweep.resumed", "sweep.stopped");
  }

  @Test
  void aReportShouldComeAsAFileInTheFormAskedFor() {
    String report = "GET /api/sweeps/" + PlannedSweep.ID + "/report";
    assertThat(as("auditor", report, "").status()).as("none yet").isEqualTo(404);
    whole.sweeps.report();
    PageResponse page = as("auditor", report, "");
    assertThat(page.headers().get("Content-Disposition")).contains(PlannedSweep.ID + ".nl.html");
  }

  @Test
  void aCaseShouldShowWhyItsIdentityIsNotSettled() {
    scene.documents.putJson(
        scene.id,
        IdentityAssessment.VAULT_NAME,
        new IdentityAssessment(
            "person", "test", "L3", "L2", List.of("Niemand gevonden."), List.of("Nobody found.")));
    JsonNode shown = json(as("approver", "GET /api/cases/" + scene.id, ""));
    assertThat(shown.path("identity").path("en").get(0).asText()).isEqualTo("Nobody found.");
    assertThat(shown.path("identity").path("floor").asText()).isEqualTo("L2");
  }

  @Test
  void aNumberToCallShouldNeverBeTakenFromTheRequest() {
    String body = "{\"digest\":\"d\",\"reason\":\"r\",\"phone\":\"+31600000009\"}";
    PageResponse response = as("approver", post(ApprovalKind.IDENTITY, "approve"), body);
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body()).contains("on file");
  }

  static Stream<Arguments> matrix() {
    List<String> roles =
        Stream.concat(Arrays.stream(Role.values()).map(Role::claim), Stream.of("no-such-role"))
            .toList();
    return MATRIX.keySet().stream()
        .flatMap(route -> roles.stream().map(role -> Arguments.of(route, role)));
  }

  @ParameterizedTest(name = "{0} as {1}")
  @MethodSource("matrix")
  void everyAddressShouldServeItsRolesAndNoOther(String route, String role) {
    int status =
        as(
                role,
                route,
                "{\"digest\":\"d\",\"ground\":\"complexity\",\"reason\":\"r\",\"outcome\":\"o\","
                    + "\"until\":\"2026-06-01\",\"act\":\"erasure\",\"recipient\":\"r\","
                    + "\"store\":\"tickets\",\"field\":\"x\",\"effect\":\"hide\","
                    + "\"to\":\"Company\",\"mail\":\"a@company.example\",\"changes\":[{}],"
                    + "\"way\":\"phone\",\"received\":\"2026-03-01\",\"name\":\"Sam\","
                    + "\"rights\":[\"access\"],\"language\":\"nl\",\"text\":\"t\","
                    + "\"address\":\"a@mistervoip.example\",\"right\":\"erasure\",\"version\":0,"
                    + "\"answer\":\"answer\",\"file\":\"YTti\",\"label\":\"on_behalf\",\"read\":\"yes\","
                    + "\"change\":\"add\",\"day\":\"2026-05-15\","
                    + "\"nl\":\"x\",\"en\":\"x\",\"cases\":0,\"seen\":\""
                    + PassagePreview.digest(LetterPassages.NONE)
                    + "\"}")
            .status();
    if (MATRIX.getOrDefault(route, Set.of()).contains(role)) {
      assertThat(status).isIn(200, 404);
    } else {
      assertThat(status).isEqualTo(403);
    }
  }

  @Test
  void theMatrixOfTheTestShouldHaveEveryAddress() {
    assertThat(Routes.ALL).hasSameSizeAs(MATRIX.keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/cases", "/api/audit/verify", "/api/nothing", "/"})
  void withoutATokenEverythingShouldBe401WithAChallenge(String path) {
    PageResponse response = send("GET " + path, Map.of(), "");
    assertThat(response.status()).isEqualTo(401);
    assertThat(response.headers())
        .containsKey("WWW-Authenticate")
        .containsEntry("Content-Type", "application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api", "/api/", "/api/cases/", "/api/cases/a/b", "/api/approvals/x", "/verify/x"})
  void whatIsNoAddressShouldBe404(String path) {
    assertThat(as("approver", "GET " + path, "").status()).isEqualTo(404);
  }

  @Test
  void anotherMethodShouldBe405() {
    assertThat(as("approver", "DELETE /api/cases", "").status()).isEqualTo(405);
    assertThat(as("approver", "GET /api/approvals/x/approve", "").status()).isEqualTo(405);
  }

  @Test
  void aCaseShouldBeShownWithTimelineAndApprovalsAndNoTaskToken() {
    scene.ask(ACCESS, 1);
    PageResponse response = as("auditor", "GET /api/cases/" + scene.id, "");
    JsonNode body = json(response);
    assertThat(body.path("caseId").asText()).isEqualTo(scene.id.value());
    assertThat(body.path("state").asText()).isEqualTo("AWAITING_APPROVAL");
    assertThat(body.path("received").asText()).isEqualTo("2026-03-05T10:00:00Z");
    assertThat(body.path("due").asText()).isEqualTo("2026-04-05");
    assertThat(body.path("dueOuter").asText()).isEqualTo("2026-04-07");
    assertThat(body.path("rights").toString()).isEqualTo("[\"access\",\"erasure\"]");
    assertThat(body.path("timeline").findValuesAsText("event")).contains("approval.asked");
    assertThat(body.path("approvals")).hasSize(1);
    assertThat(response.body()).doesNotContain(ApprovalScene.TASK);
  }

  @Test
  void theListsShouldHoldCasesAndOpenApprovals() {
    scene.ask(ACCESS, 1);
    assertThat(json(as("approver", "GET /api/cases", "")).path("cases")).hasSize(1);
    JsonNode open = json(as("approver", "GET /api/approvals", "")).path("approvals");
    assertThat(open).hasSize(1);
    assertThat(open.path(0).path("required").asInt()).isEqualTo(1);
    assertThat(open.path(0).path("summary").path("invoices").asInt()).isEqualTo(3);
    assertThat(open.path(0).path("openedAt").asText()).isEqualTo("2026-03-05T10:00:00Z");
  }

  @Test
  void whoDecidesShouldBeTheTokenAndNeverTheBody() {
    scene.ask(ERASURE, 2);
    String route = post(ERASURE, "approve");
    JsonNode first = json(as("officer-1", "approver", route, AGREEMENT));
    assertThat(first.path("given").findValuesAsText("by")).containsExactly("officer-1");
    assertThat(first.path("state").asText()).isEqualTo("open");
    PageResponse again = as("officer-1", "privacy-officer", route, AGREEMENT);
    assertThat(again.status()).isEqualTo(409);
    assertThat(json(again).path("detail").asText()).contains("different person");
    JsonNode second = json(as("officer-2", "approver", route, AGREEMENT));
    assertThat(second.path("state").asText()).isEqualTo("approved");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "[]", "null", "{}", "{\"digest\":5}", "{\"digest\":\" \"}"})
  void aBodyWithoutADigestShouldBeRefusedKindly(String body) {
    scene.ask(ACCESS, 1);
    PageResponse response = as("approver", post(ACCESS, "approve"), body);
    assertThat(response.status()).isEqualTo(400);
    assertThat(json(response).path("detail").asText()).isNotBlank();
  }

  @Test
  void aRefusalShouldNeedDigestGroundAndReason() {
    scene.ask(ACCESS, 1);
    String route = post(ACCESS, "refuse");
    String seen = "{\"digest\":\"" + ApprovalScene.DIGEST + "\",";
    String unseen = "{\"ground\":\"g\",\"reason\":\"r\"}";
    String tooLong = seen + "\"ground\":\"g\",\"reason\":\"" + "r".repeat(5000) + "\"}";
    String noReason = seen + "\"ground\":\"g\"}";
    String noGround = seen + "\"reason\":\"r\"}";
    for (String body : List.of(noReason, noGround, tooLong, unseen)) {
      assertThat(as("approver", route, body).status()).isEqualTo(400);
    }
    String stale = "{\"digest\":\"digest-0\",\"ground\":\"g\",\"reason\":\"r\"}";
    assertThat(as("approver", route, stale).status()).isEqualTo(409);
    PageResponse refused = as("approver", route, seen + unseen.substring(1));
    assertThat(json(refused).path("state").asText()).isEqualTo("refused");
  }

  @Test
  void aCaseThatMovedOnShouldBe409() {
    scene.ask(ACCESS, 1);
    scene.records.apply(scene.id, CaseEvent.WITHDRAW, "system", NOW);
    assertThat(as("approver", post(ACCESS, "approve"), AGREEMENT).status()).isEqualTo(409);
  }

  @Test
  void anUnknownStateShouldSayWhichThereAreAndNotRepeatIt() {
    String bearer = "Bearer " + issuer.token(NOW, "officer-1", "approver");
    PageResponse response =
        api.answer(
            new PageRequest(
                "GET",
                "/api/approvals",
                Map.of(),
                Map.of("state", "<script>"),
                Map.of("authorization", bearer),
                Map.of(),
                ""));
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body()).contains("open, approved, refused").doesNotContain("script");
  }

  @Test
  void anAddressOnTheSuppressionListShouldBeToldInAnySpellingAndWrittenDownWithoutIt() {
    list.add(MarketingContact.of("anneke.voorbeeld@example.nl").orElseThrow(), NOW);
    list.add(MarketingContact.of("+31612345678").orElseThrow(), NOW);

    assertThat(suppressed("Anneke.Voorbeeld@Example.NL ")).isEqualTo("{\"suppressed\":true}");
    assertThat(suppressed("06-123 456 78")).isEqualTo("{\"suppressed\":true}");
    assertThat(suppressed("iemand.anders@example.nl")).isEqualTo("{\"suppressed\":false}");
    assertThat(scene.audit.eventsOf("suppression-2026-03-05"))
        .contains("suppression.checked")
        .allMatch("suppression.checked"::equals);
    assertThat(scene.audit.events().toString()).doesNotContain("example.nl", "12345678");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nobody", "a@b@c.example", "0", "+31", "<a@example.nl>"})
  void whatIsNoAddressShouldNotBeLookedUp(String address) {
    String body = "{\"address\":\"" + address + "\"}";
    PageResponse response = as("administrator", "POST /api/suppressions/check", body);
    assertThat(response.status()).isEqualTo(400);
    assertThat(scene.audit.events()).isEmpty();
  }

  private String suppressed(String address) {
    String body = "{\"address\":\"" + address + "\"}";
    return as("administrator", "POST /api/suppressions/check", body).body();
  }

  @Test
  void theAuditReportShouldBePassedOn() {
    JsonNode report = json(as("auditor", "GET /api/audit/verify", ""));
    assertThat(report.path("intact").asBoolean()).isTrue();
    assertThat(report.path("provableFrom").asText()).isEqualTo("2026-03-05T10:00:00Z");
  }

  private static final String OPEN_ACCESS =
      "{\"labels\":[\"access\"],\"reason\":\"asks to see it\"}";

  @Test
  void theQueueShouldTellTheServiceDeskNoMoreThanThatSomethingWaits() {
    waiting.waits("m2", "UNSURE", List.of("access"));
    JsonNode officer = json(as("approver", "GET /api/triage", "")).path("mails").path(0);
    assertThat(officer.path("reason").asText()).isEqualTo("UNSURE");
    assertThat(officer.path("reading").path("labels").path(0).asText()).isEqualTo("access");
    JsonNode desk = json(as("service-desk", "GET /api/triage", "")).path("mails").path(0);
    assertThat(desk.path("id").asText()).isEqualTo("m2");
    assertThat(desk.has("reading")).isFalse();
  }

  @Test
  void aSecondDecisionShouldBe409AndADoubleClickNot() {
    waiting.waits("m2", "UNSURE", List.of("access"));
    String route = "POST /api/triage/m2/decision";
    JsonNode decided = json(as("officer-1", "approver", route, OPEN_ACCESS));
    assertThat(decided.path("by").asText()).isEqualTo("officer-1");
    assertThat(decided.path("ruling").asText()).isEqualTo("open");
    assertThat(as("officer-1", "approver", route, OPEN_ACCESS).status()).isEqualTo(200);
    PageResponse late = as("officer-2", "approver", route, OPEN_ACCESS);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.headers()).containsEntry("Content-Type", "application/problem+json");
    assertThat(json(late).path("detail").asText()).contains("before you");
    assertThat(waiting.started).containsOnly("m2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"labels\":[\"access\"]}",
        "{\"labels\":[\"nonsense\"],\"reason\":\"r\"}",
        "{\"none\":\"bin\",\"reason\":\"r\"}",
        "{\"caseId\":\"MV-0000-0000\",\"reason\":\"r\"}"
      })
  void aDecisionThatMakesNoSenseShouldBe400AndDecideNothing(String body) {
    waiting.waits("m2", "UNSURE", List.of());
    assertThat(as("approver", "POST /api/triage/m2/decision", body).status()).isEqualTo(400);
    assertThat(json(as("approver", "GET /api/triage", "")).path("mails")).hasSize(1);
    assertThat(waiting.started).isEmpty();
  }

  @Test
  void theCountOfMailsShouldTakeDatesAndSaySoWhenTheyAreNone() {
    String bearer = "Bearer " + issuer.token(NOW, "officer-1", "administrator");
    for (Map<String, String> days :
        List.of(Map.of("from", "yesterday"), Map.of("from", "2026-02-01", "to", "2026-01-01"))) {
      PageResponse response =
          api.answer(
              new PageRequest(
                  "GET",
                  "/api/mail/reconciliation",
                  Map.of(),
                  days,
                  Map.of("authorization", bearer),
                  Map.of(),
                  ""));
      assertThat(response.status()).isEqualTo(400);
    }
    JsonNode report = json(as("administrator", "GET /api/mail/reconciliation", ""));
    assertThat(report.path("balanced").asBoolean()).isTrue();
    assertThat(report.path("received").asInt()).isZero();
  }
}
