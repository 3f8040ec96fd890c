package nl.mistervoip.privacy.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.mistervoip.privacy.approval.ConsoleScene;
import nl.mistervoip.privacy.approval.web.signin.Doors;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.testing.TickingClock;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages by which the desk accounts for itself, over the whole API on fakes. */
class OversightPagesTest {
  private final ConsoleScene scene = new ConsoleScene();
  private final WebConsole console =
      new WebConsole(Doors.open(), scene.desk(), Browser.BASE, scene.clock);
  private final Browser auditor = signedIn("auditor");

  private Browser signedIn(String role) {
    return new Browser(console).signIn(role + "-1", role);
  }

  private static String text(PageResponse file) {
    return new String(Base64.getDecoder().decode(file.body()), StandardCharsets.UTF_8);
  }

  @Test
  void theStatisticsShouldShowTheCaseInItsWeekInPictureAndTable() {
    Document page = auditor.page("/console/statistics");
    assertThat(page.select("svg.bars[role=img][aria-label] rect")).hasSize(1);
    assertThat(page.select("table").text()).contains("Inzage", "Verwijdering");
    assertThat(page.text()).contains("Nu open zaken: 1; over hun laatste dag: 0.");
    assertThat(text(auditor.get("/console/statistics.csv"))).contains("received,all,2026-03-02,1");
  }

  @Test
  void figuresOfOtherDaysShouldBeAskedByAnAddressAndNonsenseToldKindly() {
    Document page = auditor.page("/console/statistics?from=2026-01-01&to=2026-01-31");
    assertThat(page.text()).contains("In deze dagen zijn geen zaken ontvangen.");
    assertThat(page.expectFirst("a[href*=.csv]").attr("href")).contains("from=2026-01-01");
    assertThat(auditor.get("/console/statistics?from=yesterday").status()).isEqualTo(400);
  }

  @Test
  void aSweepThatWaitsShouldBeShownWithItsCountsAndTheWayToDecide() {
    scene
        .audit()
        .append(
            new AuditLog.Event(
                "SWEEP-2026-03-05-a",
                "sweep.planned",
                "system",
                "GDPR 5(1)(e)",
                Map.of("day", "2026-03-05", "dry-run", "false", "due", "12", "held", "3"),
                "sweep.planned"),
            TickingClock.NOW.minus(Duration.ofHours(1)));
    Document page = signedIn("privacy-officer").page("/console/retention");
    assertThat(page.select("ol.queue li").text())
        .contains("Wacht op vrijgave", "12 over hun termijn, 3 vastgehouden");
    assertThat(page.select("#waiting + ol a[href$=SWEEP-2026-03-05-a]")).hasSize(1);
    assertThat(page.text()).contains("Er geldt geen beperking");
    assertThat(page.select("dl dt").size()).isGreaterThan(10);
    assertThat(page.select("dl").text()).contains("na het einde van het boekjaar");
  }

  @Test
  void aRestrictionInForceShouldBeShownWithItsCaseAndTheReportOfASweepOffered() {
    scene.cases().restricts(scene.id(), TickingClock.NOW);
    scene
        .audit()
        .append(
            new AuditLog.Event(
                "SWEEP-2026-03-05-b",
                "sweep.planned",
                "system",
                "GDPR 5(1)(e)",
                Map.of("day", "2026-03-05", "dry-run", "true", "due", "1", "held", "0"),
                "sweep.planned"),
            TickingClock.NOW);
    Document page = signedIn("privacy-officer").page("/console/retention");
    assertThat(page.select("main a[href$=" + scene.id() + "]")).hasSize(1);
    assertThat(page.select("#over + ol a[href$=SWEEP-2026-03-05-b]")).hasSize(1);
    assertThat(auditor.get("/console/sweeps/SWEEP-2026-03-05-b/report").status()).isEqualTo(404);
    assertThat(auditor.page("/console/retention").select("main a[href*=/cases/]")).isEmpty();
  }

  @Test
  void theDataMapShouldNameEveryStoreAndOfferTheRegisterInTheReadersLanguage() {
    Document page = auditor.page("/console/data-map");
    assertThat(page.select("h2")).hasSize(2);
    assertThat(page.select("section h3").size()).isGreaterThan(10);
    assertThat(text(auditor.get("/console/data-map/register.html")))
        .contains("Register van verwerkingsactiviteiten");
    auditor.get("/console/language?to=en&back=/console/data-map");
    assertThat(text(auditor.get("/console/data-map/register.html")))
        .contains("Record of processing activities");
    assertThat(text(auditor.get("/console/data-map/register.csv"))).contains("controller,purpose");
  }

  @Test
  void theAuditShouldBeSearchedSavedAndVerified() {
    scene.asks("access", 1);
    Document all = auditor.page("/console/audit");
    assertThat(all.select("ol.timeline li").text()).contains(scene.id().value());
    Document asked = auditor.page("/console/audit?event=approval&chain=" + scene.id());
    assertThat(asked.select("ol.timeline li")).hasSize(1);
    assertThat(asked.expectFirst("#event").val()).isEqualTo("approval");
    assertThat(text(auditor.get("/console/audit.csv?event=approval"))).contains("approval.asked");
    assertThat(auditor.page("/console/audit?event=nothing").text()).contains("niets gevonden");
    assertThat(auditor.page("/console/audit/verify").select("main").text())
        .contains("De audit is heel", "2 regels in 1 ketens");
  }

  @Test
  void whatIsSearchedForShouldBeShownAsTextOnly() {
    String evil = Browser.encoded("\"><script>alert(1)</script>");
    Document page = auditor.page("/console/audit?actor=" + evil);
    assertThat(page.select("main script")).isEmpty();
    assertThat(page.expectFirst("#actor").val()).contains("<script>");
  }

  @Test
  void settingsShouldBeShownWithTheirMeaningAndNoFormAtAll() {
    Document page = auditor.page("/console/settings");
    assertThat(page.select("main form")).isEmpty();
    assertThat(page.select("dl").text())
        .contains("CASES_TABLE", "Hier van kracht: value of CASES_TABLE")
        .doesNotContain("value of OIDC_CLIENT_SECRET");
  }

  @Test
  void anAdministratorShouldSetWhenTheTeamIsWarnedAndWhoGetsTheMailOfTheDay() {
    Browser admin = signedIn("administrator");
    Document page = admin.page("/console/settings");
    Map<String, String> set =
        Map.of("firstDay", "7", "address", "dienst@mistervoip.example", "reason", "Vakantie.");
    assertThat(admin.submit(page, "/settings", set).status()).isEqualTo(303);
    Document after = admin.page("/console/settings");
    assertThat(after.expectFirst("#firstDay").val()).isEqualTo("7");
    assertThat(after.expectFirst("#address").val()).isEqualTo("dienst@mistervoip.example");
    assertThat(after.select("ol").text()).contains("Vakantie.", "Versie 1", "7");
    PageResponse stale = admin.submit(page, "/settings", Map.of("reason", "Terug."));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(scene.audit().of("settings"))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.facts())
                  .containsEntry("firstDay", "14 > 7")
                  .doesNotContainKey("until");
              assertThat(line.facts().toString()).doesNotContain("dienst");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "thirdDay, 26",
    "firstDay, 22",
    "stalledTeam, 0",
    "thirdBefore, 2",
    "postDays, 21",
    "address, dienst@elders.example",
    "address, dienst@mistervoip.example.elders.example"
  })
  void whatIsOutOfBoundsShouldChangeNothing(String field, String value) {
    Browser admin = signedIn("administrator");
    Document page = admin.page("/console/settings");
    PageResponse told =
        admin.submit(page, "/settings", Map.of(field, value, "reason", "Waarom niet."));
    assertThat(told.status()).isEqualTo(400);
    assertThat(Browser.parsed(told).select("h1").text()).isEqualTo("Buiten wat mag");
    assertThat(admin.page("/console/settings").expectFirst("input[name=version]").val())
        .isEqualTo("0");
    assertThat(scene.audit().of("settings")).isEmpty();
  }

  @Test
  void aDamagedRowShouldShowTheStandardWithAWarningAndBeWrittenOverByNobody() {
    Browser admin = signedIn("administrator");
    Document before = admin.page("/console/settings");
    scene.settings().desk.isBroken();
    Document page = admin.page("/console/settings");
    assertThat(page.select(".alert").text()).startsWith("De instellingen zijn niet te lezen");
    assertThat(page.select("dd").eachText()).contains("14 dagen (standaard: 14)");
    assertThat(page.select("form[action$=/settings]")).isEmpty();
    PageResponse told = admin.submit(before, "/settings", Map.of("reason", "Toch."));
    assertThat(told.status()).isEqualTo(409);
    assertThat(Browser.parsed(told).select("h1").text())
        .isEqualTo("De instellingen zijn niet te lezen");
    assertThat(scene.audit().of("settings")).isEmpty();
  }

  static Stream<Arguments> closed() {
    return Stream.of(
        Arguments.of("/console/statistics", List.of("service-desk")),
        Arguments.of("/console/retention", List.of("service-desk")),
        Arguments.of("/console/data-map", List.of("service-desk")),
        Arguments.of("/console/audit", List.of("service-desk", "approver", "privacy-officer")),
        Arguments.of("/console/audit.csv", List.of("service-desk", "approver")),
        Arguments.of("/console/audit/verify", List.of("service-desk", "approver")),
        Arguments.of("/console/settings", List.of("service-desk")),
        Arguments.of("/console/settings/closed-days", List.of("service-desk")),
        Arguments.of("/console/settings/letters", List.of("service-desk")));
  }

  @ParameterizedTest
  @MethodSource("closed")
  void aRoleThatMayNotShouldNeitherSeeThePageNorItsName(String address, List<String> roles) {
    for (String role : roles) {
      Browser other = signedIn(role);
      assertThat(other.get(address).status()).as(role).isEqualTo(403);
      assertThat(other.page("/console").select("nav a[href$=" + address + "]")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/statistics",
        "/console/retention",
        "/console/data-map",
        "/console/audit",
        "/console/audit/verify",
        "/console/settings",
        "/console/settings/closed-days",
        "/console/settings/letters"
      })
  void everyPageShouldSpeakBothLanguagesAndLoadNothing(String address) {
    Document nl = auditor.page(address);
    assertThat(nl.expectFirst("html").attr("lang")).isEqualTo("nl");
    auditor.get("/console/language?to=en&back=" + address);
    Document en = auditor.page(address);
    assertThat(en.expectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(en.select("h1").text()).isNotBlank();
    for (Document page : List.of(nl, en)) {
      assertThat(page.select("script, link, img, iframe, [style], [onclick]")).isEmpty();
      assertThat(page.select("h1")).hasSize(1);
      assertThat(page.select("svg[role=img]:not([aria-label])")).isEmpty();
      assertThat(page.text()).doesNotContain("{", "??");
      assertThat(page.outerHtml().length()).isLessThan(150_000);
    }
  }
}
