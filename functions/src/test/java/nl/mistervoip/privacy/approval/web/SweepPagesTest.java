package nl.mistervoip.privacy.approval.web;

import static nl.mistervoip.privacy.retention.PlannedSweep.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.approval.ConsoleScene;
import nl.mistervoip.privacy.approval.web.signin.Doors;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.retention.PlannedSweep;
import nl.mistervoip.privacy.testing.TickingClock;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of a retention sweep, over the whole API on fakes. */
class SweepPagesTest {
  private static final String PAGE = "/console/sweeps/" + ID;

  private final ConsoleScene scene = new ConsoleScene();
  private final WebConsole console =
      new WebConsole(Doors.open(), scene.desk(), Browser.BASE, scene.clock);
  private final Browser officer =
      new Browser(console).signIn("officer-1", "privacy-officer", "approver");

  private Browser auditor() {
    return new Browser(console).signIn("auditor-1", "auditor");
  }

  private String said(PageResponse pressed) {
    assertThat(pressed.status()).isEqualTo(303);
    return officer.page(Browser.next(pressed)).select("[role=status]").text();
  }

  private static String row(Document page, int number) {
    return page.select("table tbody tr").get(number).text();
  }

  @Test
  void aSweepShouldShowWhatGoesAndWhatStaysByStoreAndRuleWithItsDigest() {
    scene.asksToRelease();
    Document page = officer.page(PAGE);
    assertThat(page.select("table tbody tr")).hasSize(3);
    assertThat(row(page, 0)).contains(" na ", " 3 ", "2 × geschil");
    assertThat(row(page, 1)).contains("boekjaar", " 5 ");
    assertThat(row(page, 2)).contains(" 0 ", "4 × regel niet getekend");
    assertThat(page.select("code.digest").text()).isEqualTo(PlannedSweep.DIGEST);
    assertThat(page.select("main .mark").text()).isEqualTo("Wacht op vrijgave");
    assertThat(page.select("progress").attr("max")).isEqualTo("2");
    assertThat(page.select("svg.bars rect")).hasSize(2);
    assertThat(page.text()).contains("Er is nog geen verslag");
  }

  @Test
  void whatIsCutDownShouldStandBesideWhatGoesWithTheRuleOfItsAttributes() {
    scene.asksToRelease();
    scene.sweep.cutsDownToo();
    assertThat(row(officer.page(PAGE), 3))
        .contains("iban, account_holder: 14 maanden na de boeking (GDPR 6(1)(b))", " 4 ");
    scene.sweep.begin();
    scene.sweep.carriedOut(1, TickingClock.NOW);
    scene.sweep.cutDown(TickingClock.NOW);
    Document begun = officer.page(PAGE);
    assertThat(begun.text()).contains("2 verwijderd", "4 ingekort: die blijven");
    assertThat(row(begun, 3)).endsWith("4 ingekort");
    assertThat(officer.page("/console/retention").text())
        .contains("itemised: 6 maanden na de factuurdatum (Tw 11.5(2))");
  }

  @Test
  void aSweepShouldBeReleasedWhereItsPlanWasRead() {
    String question = scene.asksToRelease();
    Document plan = officer.page(PAGE);
    assertThat(plan.select("a.act").attr("href")).endsWith("/console/approvals/" + question);
    Document asked = officer.page("/console/approvals/" + question);
    assertThat(asked.expectFirst("main a").attr("href")).endsWith(PAGE);
    assertThat(said(officer.submit(asked, "/approve", Map.of("reason", "gelezen"))))
        .startsWith("Vrijgegeven");
    assertThat(scene.told()).containsExactly("task-sweep approved");
    Document released = officer.page(PAGE);
    assertThat(released.select("main .mark").text()).isEqualTo("Vrijgegeven, wordt uitgevoerd");
    assertThat(released.select("a.act")).isEmpty();
    assertThat(officer.page("/console/retention").select("#under-way + ol li a").text())
        .isEqualTo("Opruiming van 5 maart 2026");
  }

  @Test
  void aRefusedSweepShouldRemoveNothingAndBeOver() {
    Document asked = officer.page("/console/approvals/" + scene.asksToRelease());
    Map<String, String> no = Map.of("ground", "processor", "reason", "klopt niet");
    assertThat(said(officer.submit(asked, "/refuse", no))).contains("niets verwijderd");
    Document over = officer.page(PAGE);
    assertThat(over.select("main .mark").text()).startsWith("Geweigerd");
    assertThat(over.select("main form")).isEmpty();
  }

  @Test
  void aSweepShouldBePausedAndGoOn() {
    scene.asksToRelease();
    assertThat(said(officer.submit(officer.page(PAGE), "/pause", Map.of())))
        .startsWith("Stilgezet");
    Document paused = officer.page(PAGE);
    assertThat(paused.text()).contains("Stilgezet door officer-1");
    assertThat(paused.select("form[action$=pause]")).isEmpty();
    assertThat(said(officer.submit(paused, "/resume", Map.of()))).contains("gaat verder");
    assertThat(officer.page(PAGE).select("form[action$=resume]")).isEmpty();
    assertThat(scene.audit().eventsOf(ID)).endsWith("sweep.paused", "sweep.resumed");
  }

  @Test
  void whatHasBegunShouldNotBeCancelledAndItsRestBeLeftOnlyByWhoSaysSo() {
    scene.asksToRelease();
    Document before = officer.page(PAGE);
    scene.sweep.begin();
    scene.sweep.carriedOut(1, TickingClock.NOW);
    PageResponse late = officer.submit(before, "/cancel", Map.of());
    assertThat(late.status()).isEqualTo(409);
    assertThat(Browser.parsed(late).select("h1").text()).isEqualTo("De opruiming is begonnen");
    assertThat(Browser.parsed(late).select("[role=alert]").text()).contains("kan niet terug");
    Document begun = officer.page(PAGE);
    assertThat(begun.text()).contains("1 van 2 delen klaar, 2 verwijderd", "annuleren kan niet");
    assertThat(row(begun, 0)).contains("1 × gewijzigd na het plannen");
    assertThat(said(officer.submit(begun, "/cancel", Map.of()))).startsWith("Gestopt");
    assertThat(officer.page(PAGE).select("main .mark").text()).startsWith("Gestopt");
  }

  @Test
  void whatHasNotBegunShouldBeCancelledAsAWhole() {
    scene.asksToRelease();
    assertThat(said(officer.submit(officer.page(PAGE), "/cancel", Map.of()))).startsWith("Gestopt");
    assertThat(officer.page(PAGE).select("main form")).isEmpty();
    assertThat(officer.page("/console/retention").select("#over + ol li .mark").text())
        .startsWith("Gestopt");
  }

  @Test
  void whatWasCancelledShouldNotBeReleasedAnyMore() {
    Document asked = officer.page("/console/approvals/" + scene.asksToRelease());
    officer.submit(officer.page(PAGE), "/cancel", Map.of());
    PageResponse pressed = officer.submit(asked, "/approve", Map.of("reason", "gelezen"));
    assertThat(pressed.status()).isEqualTo(409);
    assertThat(Browser.parsed(pressed).select("h1").text()).isEqualTo("Hier wacht niemand meer op");
    assertThat(scene.told()).isEmpty();
    assertThat(scene.audit().eventsOf(ID)).doesNotContain("approval.given");
    assertThat(officer.page("/console").select("#mine").text()).contains("(0)");
  }

  @Test
  void whatNobodyReleasedInTimeShouldNotBeReleasedLater() {
    Document asked = officer.page("/console/approvals/" + scene.asksToRelease());
    scene.clock.advance(java.time.Duration.ofDays(8));
    Browser later = new Browser(console).signIn("officer-1", "privacy-officer", "approver");
    String id = ID + "-release";
    PageResponse pressed =
        later.post(
            "/console/approvals/" + id + "/approve",
            Map.of("csrf", later.csrf(), "digest", PlannedSweep.DIGEST, "reason", "gelezen"));
    assertThat(asked.select("form[action$=approve]")).isNotEmpty();
    assertThat(pressed.status()).isEqualTo(409);
    assertThat(later.page("/console/approvals/" + id).select("main form")).isEmpty();
    assertThat(later.page(PAGE).select("main .mark").text()).startsWith("Niet op tijd");
    assertThat(scene.agreed(id)).isZero();
  }

  @Test
  void whoReleasesWhatNobodyWaitsForShouldNotBeToldThatItIsCarriedOut() {
    Document asked = officer.page("/console/approvals/" + scene.asksToRelease());
    scene.sweepEndsUnheard();
    assertThat(said(officer.submit(asked, "/approve", Map.of("reason", "gelezen"))))
        .contains("er wachtte niemand op");
    assertThat(officer.page(PAGE).select("main .mark").text()).startsWith("Niet op tijd");
    assertThat(scene.audit().eventsOf(ID)).endsWith("approval.given", "approval.unheard");
  }

  @Test
  void theReportShouldBeSavedInEveryForm() {
    scene.asksToRelease();
    assertThat(officer.get(PAGE + "/report").status()).isEqualTo(404);
    scene.sweep.report();
    Document page = officer.page(PAGE);
    List<String> links = page.select("a[href*=/report]").eachAttr("href");
    assertThat(links).hasSize(5);
    assertThat(page.select("svg.bars")).hasSize(2);
    assertThat(page.select("svg.bars").get(1).select("text").eachText())
        .containsExactly("tickets", "2", "invoices", "5");
    assertThat(saved("")).contains("<svg", PlannedSweep.DIGEST);
    assertThat(saved("?form=csv")).contains("tickets");
    assertThat(saved("?language=nl")).contains("lang=\"nl\"", "Opruiming " + ID);
    assertThat(saved("?language=en")).contains("lang=\"en\"", "Retention sweep " + ID);
    assertThat(saved("?form=sha256")).contains("report.nl.html", "report.en.html");
    assertThat(officer.get(PAGE + "/report?language=fr").status()).isEqualTo(400);
    assertThat(saved("?form=json")).contains("\"sweepId\"");
    assertThat(officer.get(PAGE + "/report?form=exe").status()).isEqualTo(400);
  }

  @Test
  void aReportOfAnEarlierReleaseShouldStillBeReadable() {
    scene.asksToRelease();
    scene.sweep.reportOfBefore();
    assertThat(saved("?language=nl")).contains("<title>Retention sweep");
    assertThat(officer.get(PAGE + "/report?form=sha256").status()).isEqualTo(404);
  }

  private String saved(String form) {
    PageResponse file = officer.get(PAGE + "/report" + form);
    assertThat(file.headers().get("Content-Disposition")).startsWith("attachment").contains(ID);
    return new String(Base64.getDecoder().decode(file.body()), StandardCharsets.UTF_8);
  }

  @Test
  void anAuditorShouldReadAndDecideNothing() {
    scene.asksToRelease();
    Document page = auditor().page(PAGE);
    assertThat(page.select("table tbody tr")).hasSize(3);
    assertThat(page.select("main form")).isEmpty();
    Map<String, String> forged = Map.of("csrf", auditor().csrf());
    assertThat(auditor().post(PAGE + "/pause", forged).status()).isEqualTo(403);
    assertThat(new Browser(console).signIn("d", "service-desk").get(PAGE).status()).isEqualTo(403);
  }

  @Test
  void anAdministratorShouldSeeTheSweepsHoldOneUpAndLetGoOnWhatTheyHeldUpThemselves() {
    scene.asksToRelease();
    Browser administrator = new Browser(console).signIn("admin-1", "administrator");
    assertThat(administrator.page("/console").select("nav a[href$=/console/retention]"))
        .isNotEmpty();
    Document list = administrator.page("/console/retention");
    assertThat(list.select("#restricted")).as("cases are not theirs").isEmpty();
    Document page = administrator.page(PAGE);
    assertThat(page.select("table tbody tr")).hasSize(3);
    assertThat(page.select("a[href*=/approvals/]")).as("the question is not theirs").isEmpty();
    assertThat(page.select("main form").eachAttr("action"))
        .hasSize(1)
        .first()
        .asString()
        .endsWith("/pause");
    assertThat(administrator.submit(page, "/pause", Map.of()).status()).isEqualTo(303);
    Document paused = administrator.page(PAGE);
    assertThat(administrator.submit(paused, "/resume", Map.of()).status()).isEqualTo(303);
    assertThat(scene.audit().eventsOf(ID)).endsWith("sweep.paused", "sweep.resumed");

    officer.submit(officer.page(PAGE), "/pause", Map.of());
    Document others = administrator.page(PAGE);
    assertThat(others.select("main form")).isEmpty();
    assertThat(others.text()).contains("Iemand anders zette deze opruiming stil");
    Map<String, String> forged = Map.of("csrf", administrator.csrf());
    assertThat(administrator.post(PAGE + "/resume", forged).status()).isEqualTo(403);
    assertThat(administrator.post(PAGE + "/cancel", forged).status()).isEqualTo(403);
    assertThat(officer.page(PAGE).text()).contains("Stilgezet door officer-1");
  }

  @Test
  void aSweepThatIsNotThereShouldBeSaidSo() {
    assertThat(officer.get("/console/sweeps/SWEEP-2026-01-01-nothing").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {PAGE, "/console/retention", "/console/approvals/" + ID + "-release"})
  void thePagesShouldSpeakBothLanguagesAndLoadNothing(String address) {
    scene.asksToRelease();
    Document nl = officer.page(address);
    officer.get("/console/language?to=en&back=/console");
    Document en = officer.page(address);
    assertThat(nl.select("h1").text()).isNotEqualTo(en.select("h1").text());
    for (Document page : List.of(nl, en)) {
      assertThat(page.select("script, link, img, iframe, [style], [onclick]")).isEmpty();
      assertThat(page.select("progress:not([aria-labelledby]), svg:not([aria-label])")).isEmpty();
      assertThat(page.text()).doesNotContain("{", "??");
    }
  }
}
