package nl.mistervoip.privacy.approval.web;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.approval.ConsoleScene;
import nl.mistervoip.privacy.approval.web.signin.Doors;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.LetterNote;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.SamplePeople;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two people see of a plan before they agree to it. */
class ErasurePlanPagesTest {
  private final ConsoleScene scene = new ConsoleScene();
  private final WebConsole console =
      new WebConsole(Doors.open(), scene.desk(), Browser.BASE, scene.clock);
  private final Browser officer = signedIn("officer-1", "privacy-officer", "approver");

  private Browser signedIn(String user, String... roles) {
    return new Browser(console).signIn(user, roles);
  }

  @ParameterizedTest
  @CsvSource({
    "nl,Wordt nu gewist,de belastingwet,31 december 2029,AVG art. 17 lid 1",
    "en,Erased now,tax law,31 December 2029,GDPR Art. 17(1)"
  })
  void theQuestionShouldShowWhatGoesWhatStaysWhyAndUntilWhen(
      String language, String erased, String ground, String day, String article) {
    String id = scene.asksAboutAPlan(SamplePeople.ROBIN);
    officer.get("/console/language?to=" + language + "&back=/console");
    Document page = officer.page("/console/approvals/" + id);
    assertThat(page.select("table.plan caption").text()).contains(erased);
    assertThat(page.select("table.plan").text().replace('\u00A0', ' '))
        .contains(ground, "(AWR 52(4))", day, article, "Mister VoIP");
    assertThat(page.select("section[aria-labelledby=plan] a").eachAttr("href"))
        .anyMatch(link -> link.endsWith("/plan?store=invoices"));
    assertThat(page.select("[style], script")).isEmpty();
    assertThat(scene.audit().eventsOf(scene.id().value())).doesNotContain("plan.viewed");
  }

  @Test
  void theDigestOnThePageShouldBeThatOfThePlanOnThePage() {
    String id = scene.asksAboutAPlan(SamplePeople.ROBIN);
    Document page = officer.page("/console/approvals/" + id);
    officer.submit(page, "/approve", Map.of("reason", "gezien"));
    assertThat(scene.agreed(id)).isOne();
    scene.plansAnew(SamplePeople.ANNEKE);
    Browser second = signedIn("officer-2", "approver");
    Document stale = second.page("/console/approvals/" + id);
    assertThat(stale.select("table.plan")).isEmpty();
    assertThat(stale.select(".alert").text()).contains("Ga niet akkoord");
  }

  @Test
  void itemsShouldBeShownOnDemandAndTheLookWrittenDown() {
    String id = scene.asksAboutAPlan(SamplePeople.ROBIN);
    Document page = officer.page("/console/approvals/" + id + "/plan?store=invoices");
    assertThat(page.select("h1").text()).contains("stuk voor stuk");
    assertThat(page.select("tbody tr")).isNotEmpty();
    assertThat(page.select("tbody").text()).contains("•••").doesNotContain("100099");
    assertThat(scene.audit().eventsOf(scene.id().value())).containsOnlyOnce("plan.viewed");
    assertThat(scene.audit().events().toString())
        .contains("store=invoices")
        .doesNotContain("F2023-100099");
    scene.clock.advance(Duration.ofSeconds(5));
    officer.page("/console/approvals/" + id + "/plan?store=invoices");
    assertThat(scene.audit().eventsOf(scene.id().value()).stream().filter("plan.viewed"::equals))
        .as("each look by itself")
        .hasSize(2);
  }

  @Test
  void whoDoesNotDecideShouldSeeNoPlan() {
    String id = scene.asksAboutAPlan(SamplePeople.ROBIN);
    for (String role : List.of("auditor", "service-desk", "administrator")) {
      Browser other = signedIn("other-1", role);
      assertThat(other.get("/console/approvals/" + id + "/plan?store=invoices").status())
          .isEqualTo(403);
    }
    Document auditor = signedIn("auditor-1", "auditor").page("/console/approvals/" + id);
    assertThat(auditor.select("table.plan, .alert")).isEmpty();
  }

  @Test
  void whatIsNoStoreOrNoPlaceInItShouldBeSaidSo() {
    String id = scene.asksAboutAPlan(SamplePeople.ROBIN);
    String plan = "/console/approvals/" + id + "/plan";
    assertThat(officer.get(plan + "?store=nothing").status()).isEqualTo(404);
    assertThat(officer.get(plan + "?store=invoices&cursor=x").status()).isEqualTo(400);
    assertThat(officer.get("/console/approvals/nothing/plan?store=invoices").status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"nl,zaak voor zaak,Wordt nu gewist", "en,case by case,Erased now"})
  void aReplayShouldBeShownCaseByCaseAndItemByItem(String language, String title, String erased) {
    String id = scene.asksToReplay(SamplePeople.ROBIN);
    officer.get("/console/language?to=" + language + "&back=/console");
    Document question = officer.page("/console/approvals/" + id);
    String list = question.expectFirst("a[href$=/replay]").attr("href").replace("/desk", "");
    Document cases = officer.page(list);
    assertThat(cases.select("h1").text()).contains(title);
    assertThat(cases.select("tbody tr")).hasSize(1);
    Document one = officer.page(address(cases.expectFirst("tbody a")));
    assertThat(one.select("table.plan caption").text()).contains(erased);
    assertThat(one.select("[style], script")).isEmpty();
    assertThat(scene.audit().eventsOf(scene.id().value())).doesNotContain("plan.viewed");
    Element tickets = one.expectFirst("a[href*=store=tickets]");
    Document items = officer.page(address(tickets));
    assertThat(items.select("tbody").text()).contains("•••").doesNotContain("100099");
    assertThat(address(items.expectFirst("main a"))).contains("/replay?case=" + scene.id());
    assertThat(scene.audit().eventsOf(scene.id().value())).containsOnlyOnce("plan.viewed");
    assertThat(scene.audit().events().toString()).contains("replay=REPLAY-");
  }

  private static String address(Element link) {
    return link.attr("href").substring(Browser.BASE.getPath().length());
  }

  @Test
  void aReplayWhoseCasesAreNotWrittenDownShouldSaySo() {
    String id = scene.asksToReplay(SamplePeople.ROBIN);
    String plan = "/console/approvals/" + id + "/replay";
    assertThat(officer.get(plan + "?case=MV-0000-0000").status()).isEqualTo(404);
    assertThat(officer.get(plan + "?cursor=x").status()).isEqualTo(400);
    assertThat(officer.get("/console/approvals/" + id + "/plan?store=tickets").status())
        .as("of no case")
        .isEqualTo(404);
    assertThat(signedIn("auditor-1", "auditor").get(plan).status()).isEqualTo(403);
    String erasure = scene.asksAboutAPlan(SamplePeople.ROBIN);
    Document none = officer.page("/console/approvals/" + erasure + "/replay");
    assertThat(none.select(".alert").text()).contains("Ga niet akkoord");
  }

  private static final String WORDS = "Bel ons gerust.\n\nWij helpen u graag.";

  private Document withWords(Browser browser, String id, String words) {
    Document page = browser.page("/console/approvals/" + id);
    return Browser.parsed(browser.submit(page, "/agreement", Map.of("addition", words)));
  }

  private String words() {
    return scene
        .vault()
        .getJson(
            scene.id(), LetterNote.vaultName(LetterFields.ERASURE_CONFIRMATION), LetterNote.class)
        .text();
  }

  @ParameterizedTest
  @CsvSource({
    "NL,Uw verzoek om verwijdering,31 december 2029,Autoriteit Persoonsgegevens,rechtbank",
    "EN,Your request for erasure,31 December 2029,Autoriteit Persoonsgegevens,court"
  })
  void theLetterThatFollowsShouldBeShownInThePersonsLanguage(
      Language language, String subject, String day, String authority, String court) {
    scene.cases().put(aCase().in(language).asking(Right.ERASURE).in(CaseState.PREPARING).build());
    String id = scene.asksAboutAPlan(SamplePeople.ROBIN);
    Document page = officer.page("/console/approvals/" + id);
    Element letter = page.expectFirst("section[aria-labelledby=agreed]");
    assertThat(letter.select(".text").attr("lang")).isEqualTo(language.tag());
    assertThat(letter.text().replace('\u00A0', ' '))
        .contains(subject, scene.id().value(), "(AWR 52(4))", day, authority, court)
        .contains("Gemaakt uit precies dit plan");
    assertThat(scene.state()).as("nothing is decided").isEqualTo("AWAITING_APPROVAL");
    Document auditor = signedIn("auditor-1", "auditor").page("/console/approvals/" + id);
    assertThat(auditor.select("section[aria-labelledby=agreed]")).isEmpty();
  }

  @Test
  void wordsOfTheFirstShouldBeSeenByTheSecondAndGoIntoTheLetter() {
    String id = scene.asksAboutAPlan(SamplePeople.ROBIN);
    Document seen = withWords(officer, id, WORDS);
    assertThat(seen.select(".text").text()).contains("Wij helpen u graag.", "AWR 52(4)");
    assertThat(officer.submit(seen, "/approve", Map.of()).status()).isEqualTo(303);
    assertThat(scene.agreed(id)).isOne();
    Browser second = signedIn("officer-2", "approver");
    Document page = second.page("/console/approvals/" + id);
    assertThat(page.select("section[aria-labelledby=agreed] .text").text())
        .contains("Wij helpen u graag.");
    assertThat(page.select("#letter-addition").val()).isEqualTo(WORDS);
    assertThat(second.submit(page, "/approve", Map.of()).status()).isEqualTo(303);
    assertThat(scene.state()).isEqualTo("EXECUTING");
    assertThat(words()).isEqualTo(WORDS);
    assertThat(scene.audit().events().toString()).doesNotContain("helpen");
  }

  @Test
  void theSecondShouldBeAbleToTakeTheWordsAway() {
    String id = scene.asksAboutAPlan(SamplePeople.ROBIN);
    officer.submit(withWords(officer, id, WORDS), "/approve", Map.of());
    Browser second = signedIn("officer-2", "approver");
    Document seen = withWords(second, id, "");
    assertThat(seen.select(".text").text()).doesNotContain("helpen");
    assertThat(second.submit(seen, "/approve", Map.of()).status()).isEqualTo(303);
    assertThat(words()).isEmpty();
  }

  @Test
  void wordsThatWereNotSeenInTheLetterShouldNotGo() {
    String id = scene.asksAboutAPlan(SamplePeople.ROBIN);
    Browser second = signedIn("officer-2", "approver");
    Document stale = second.page("/console/approvals/" + id);
    officer.submit(withWords(officer, id, WORDS), "/approve", Map.of());
    assertThat(second.submit(stale, "/approve", Map.of("addition", "Iets anders.")).status())
        .isEqualTo(409);
    assertThat(scene.agreed(id)).isOne();
    Document page = second.page("/console/approvals/" + id);
    PageResponse linked =
        second.submit(page, "/agreement", Map.of("addition", "Zie https://evil.example"));
    assertThat(linked.status()).isEqualTo(400);
    assertThat(Browser.parsed(linked).select("#letter-addition").val()).contains("evil");
    assertThat(Browser.parsed(linked).select("form[action$=/approve]")).isEmpty();
  }
}
