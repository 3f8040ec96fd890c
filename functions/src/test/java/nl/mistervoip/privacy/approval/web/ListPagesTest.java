package nl.mistervoip.privacy.approval.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.mistervoip.privacy.approval.ConsoleScene;
import nl.mistervoip.privacy.approval.web.frame.Person;
import nl.mistervoip.privacy.approval.web.signin.Doors;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.web.PageRequest;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.testing.TickingClock;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are longer than a page say so, and lead on to all there is. */
class ListPagesTest {
  private final ConsoleScene scene = new ConsoleScene();
  private final WebConsole console =
      new WebConsole(Doors.open(), scene.desk(), Browser.BASE, scene.clock);
  private final Browser officer = signedIn("privacy-officer", "approver");

  private Browser signedIn(String... roles) {
    return new Browser(console).signIn("officer-1", roles);
  }

  private static List<String> linked(Document page) {
    return page.select("main .queue a").eachText();
  }

  /** The page behind "more". */
  private Document next(Document page) {
    String more = page.select("main a[href*=cursor]").attr("href");
    return officer.page(more.substring(Browser.BASE.getPath().length()));
  }

  @Test
  void todayShouldSayThatThereIsMoreThanItShowsAndWhere() {
    scene.asksAboutOthers(60);
    Document today = officer.page("/console");
    assertThat(today.select("#mine, #queue").eachText())
        .containsExactly(
            "Wacht op jouw beslissing (meer dan 50)",
            "Lopende zaken, eerste termijn bovenaan (meer dan 50)");
    assertThat(today.select("section[aria-labelledby=mine] > p a").attr("href"))
        .endsWith("/console/approvals");
    assertThat(today.select("section[aria-labelledby=queue] > p a").attr("href"))
        .endsWith("/console/cases");
  }

  @Test
  void todayShouldCountWhenItShowsAll() {
    scene.asksAboutOthers(3);
    Document today = officer.page("/console");
    assertThat(today.select("#mine").text()).contains("(3)");
    assertThat(today.select("section[aria-labelledby=queue] > p")).isEmpty();
  }

  @Test
  void everyOpenCaseShouldBeOnAPage() {
    List<String> asked = scene.asksAboutOthers(60);
    Document first = officer.page("/console/cases");
    Document second = next(first);
    assertThat(linked(first)).hasSize(50);
    assertThat(second.select("main a[href*=cursor]")).isEmpty();
    assertThat(Stream.concat(linked(first).stream(), linked(second).stream()))
        .hasSize(61)
        .doesNotHaveDuplicates()
        .containsAll(asked.stream().map(id -> id.substring(0, 12)).toList());
  }

  @Test
  void closedCasesShouldHaveAListOfTheirOwn() {
    assertThat(officer.page("/console/cases?state=closed").text()).contains("geen zaak gesloten");
    scene.closes();
    Document closed = officer.page("/console/cases?state=closed");
    assertThat(linked(closed)).containsExactly(scene.id().value());
    assertThat(closed.select(".item").text()).contains("Gesloten, ingetrokken");
    assertThat(linked(officer.page("/console/cases"))).isEmpty();
  }

  @Test
  void aCaseShouldBeOpenedByItsNumberHoweverItIsTyped() {
    String number = scene.id().value();
    PageResponse there =
        officer.get("/console/cases?number=%20" + number.toLowerCase(Locale.ROOT) + "%20");
    assertThat(there.status()).isEqualTo(303);
    assertThat(Browser.next(there)).isEqualTo("/console/cases/" + number);
    Document none = officer.page("/console/cases?number=jansen");
    assertThat(none.select("[role=alert]").text()).isEqualTo("Dat is geen zaaknummer.");
    assertThat(none.text()).doesNotContain("jansen");
  }

  @Test
  void questionsShouldBeListedLongestOpenFirstAndLatestFirstOnceOver() {
    List<String> asked = scene.asksAboutOthers(60);
    Document first = officer.page("/console/approvals");
    assertThat(linked(first))
        .hasSize(50)
        .first()
        .asString()
        .contains(asked.getFirst().substring(0, 12));
    assertThat(linked(next(first))).hasSize(10);
    for (String id : asked.subList(0, 2)) {
      officer.submit(officer.page("/console/approvals/" + id), "/approve", Map.of("reason", "ok"));
    }
    Document agreed = officer.page("/console/approvals?state=approved");
    assertThat(agreed.select("h1").text()).isEqualTo("Akkoord");
    assertThat(linked(agreed))
        .hasSize(2)
        .first()
        .asString()
        .contains(asked.get(1).substring(0, 12));
    assertThat(officer.page("/console/approvals?state=refused").text()).contains("Er is er geen.");
  }

  @Test
  void deadQuestionsShouldNotPushLiveOnesOffTheList() {
    List<String> asked = scene.asksAboutOthers(120);
    asked.subList(0, 110).forEach(id -> scene.closes(new CaseId(id.substring(0, 12))));
    assertThat(officer.page("/console").select("#mine").text()).contains("(10)");
    Document over = officer.page("/console/approvals?state=lapsed");
    assertThat(linked(over)).hasSize(50);
    Document one = officer.page("/console/approvals/" + asked.getFirst());
    assertThat(one.select("main form")).isEmpty();
    assertThat(one.select(".notice").text()).contains("niemand meer op");
    PageResponse pressed =
        officer.post(
            "/console/approvals/" + asked.getFirst() + "/approve",
            Map.of("csrf", officer.csrf(), "digest", ConsoleScene.DIGEST, "reason", "ok"));
    assertThat(pressed.status()).isEqualTo(409);
    assertThat(scene.told()).isEmpty();
  }

  @Test
  void anEmptyPageOfALongerListShouldNotBeSaidToBeAll() {
    assertThat(officer.page("/console/triage?state=decided").text())
        .contains("Elke beslissing is uitgevoerd");
  }

  @Test
  void ofALongExchangeItShouldBeSaidHowMuchIsNotShown() {
    scene.beganWith("Subject: eerste\r\n\r\nInzage graag.");
    for (int i = 0; i < 25; i++) {
      String reply = "Subject: reactie\r\n\r\nNog iets.";
      scene.vault().put(scene.id(), String.format("replies/%02d", i), reply.getBytes(US_ASCII));
    }
    Document page = officer.page("/console/cases/" + scene.id() + "/mail");
    assertThat(page.select(".mail")).hasSize(21);
    assertThat(page.select(".notice").text()).contains("die hier niet staan: 5.");
  }

  @Test
  void theReportThatIsLongestOverdueShouldStandOnTheFirstPage() {
    for (int i = 0; i < 60; i++) {
      scene.breaches.reported("b" + i, TickingClock.NOW.minus(Duration.ofHours(i)));
    }
    Document today = officer.page("/console");
    assertThat(today.select("section[aria-labelledby=breaches] li a").attr("href"))
        .endsWith("/console/breaches/b59");
    assertThat(today.select("section[aria-labelledby=breaches] > p a").text())
        .isEqualTo("Alle open meldingen van datalekken");
    assertThat(linked(next(officer.page("/console/breaches")))).hasSize(10);
  }

  @Test
  void aDecidedMailThatWasNotCarriedOutShouldBeListed() {
    scene.waiting.waits("m1", "UNSURE", List.of("access"));
    scene.waiting.lies("m1", "Subject: x\r\n\r\nInzage graag.");
    officer.submit(
        officer.page("/console/triage/m1"),
        "/decision",
        Map.of("label.access", "1", "split", "", "reason", "inzage"));
    Document list = officer.page("/console/triage");
    assertThat(list.select(".notice a").text()).contains("nog niet uitgevoerd: 1");
    Document undone = officer.page("/console/triage?state=decided");
    assertThat(undone.select("main li").text()).contains("wordt uitgevoerd");
    scene.clock.advance(Duration.ofHours(2));
    Document later = signedIn("approver").page("/console/triage?state=decided");
    assertThat(later.select("main li").text()).contains("dat is mislukt");
    assertThat(later.select("main li a").attr("href")).endsWith("/console/triage/m1");
  }

  @Test
  void aCaseThatWillBeLateShouldBeSaidSoWithTheReason() {
    scene.asks("access", 1);
    assertThat(officer.page("/console").select(".forecast")).isEmpty();
    scene.clock.advance(Duration.ofDays(28));
    Browser later = signedIn("privacy-officer");
    assertThat(later.page("/console").select("section[aria-labelledby=queue] .notice").text())
        .contains("te laat worden", ": 1");
    assertThat(later.page("/console/cases").select(".forecast").text())
        .contains("Wordt te laat", "een beslissing (5 dagen)", "uitvoeren en antwoorden (2 dagen)");
  }

  @Test
  void aCaseThatWillBeLateShouldBeNamedTodayHoweverFarDownTheListItStands() {
    scene.asks("access", 1);
    scene.latesBefore(60);
    scene.clock.advance(Duration.ofDays(28));
    Document today = signedIn("privacy-officer").page("/console");
    assertThat(today.select("section[aria-labelledby=queue] > ol li")).hasSize(50);
    assertThat(today.select("#forecast-beside a").eachText()).containsExactly(scene.id().value());
    assertThat(today.select("#forecast-beside .forecast").text()).contains("een beslissing");
    assertThat(today.select("section[aria-labelledby=queue] .notice").text()).endsWith(": 1");
  }

  @Test
  void whereSoManyAreDueThatNotAllWereLookedAtTodayShouldSaySo() {
    scene.dueWith(101);
    scene.clock.advance(Duration.ofDays(28));
    Document today = signedIn("privacy-officer").page("/console");
    assertThat(today.select("section[aria-labelledby=queue] .notice").text())
        .contains(": 100.", "alleen de 100 met de eerste termijn");
    assertThat(today.select("#forecast-beside a")).hasSize(20);
  }

  @Test
  void whereAHundredAreLateAlreadyTodayShouldSayThatItDidNotLookFurther() {
    scene.asks("access", 1);
    scene.latesBefore(100);
    scene.clock.advance(Duration.ofDays(28));
    Document today = signedIn("privacy-officer").page("/console");
    assertThat(today.select("section[aria-labelledby=queue] .notice").text())
        .contains(
            ": 0.",
            "alleen de 100 met de eerste termijn",
            "Zaken die al te laat zijn, tellen daarbij mee");
    assertThat(today.select("#forecast-beside")).isEmpty();
  }

  @Test
  void casesThatHaveTimeEnoughShouldNotBeCalledLeftOutHoweverManyTheyAre() {
    scene.dueWith(150);
    Document today = signedIn("privacy-officer").page("/console");
    assertThat(today.select("section[aria-labelledby=queue] > ol li")).hasSize(50);
    assertThat(today.select("#queue").text()).contains("meer dan 50");
    assertThat(today.select("section[aria-labelledby=queue] .notice")).isEmpty();
  }

  @Test
  void aLongPageOfCasesShouldSayOfEachWhetherItWillBeLateAndWhereTheNextBegins() {
    scene.dueWith(120);
    scene.clock.advance(Duration.ofDays(28));
    var person = new Person("officer-1", Set.of("privacy-officer"));
    JsonNode page = cases(Map.of("size", "100"), person);
    assertThat(page.path("cases")).hasSize(100);
    assertThat(page.path("forecasts")).hasSize(100);
    JsonNode rest = cases(Map.of("size", "100", "cursor", page.path("next").asText()), person);
    assertThat(rest.path("cases")).hasSize(21);
    assertThat(rest.has("next")).isFalse();
    assertThat(cases(Map.of(), person).path("cases")).hasSize(50);
    assertThat(asked(Map.of("size", "5000"), person).status()).isEqualTo(400);
  }

  private PageResponse asked(Map<String, String> query, Person person) {
    PageRequest request =
        new PageRequest("GET", "/api/cases", Map.of(), query, Map.of(), Map.of(), "");
    return scene.desk().ask(request, person);
  }

  private JsonNode cases(Map<String, String> query, Person person) {
    return Json.read(asked(query, person).body().getBytes(UTF_8), JsonNode.class);
  }

  @Test
  void bothListsShouldSpeakEnglishAndStandInTheMenu() {
    officer.get("/console/language?to=en&back=/console");
    assertThat(officer.page("/console/cases").select("nav a").eachText())
        .contains("Cases", "Questions");
    assertThat(officer.page("/console/cases").select("nav a[aria-current]").text())
        .isEqualTo("Cases");
    assertThat(officer.page("/console/approvals").select("h1").text())
        .isEqualTo("Questions that wait for a decision");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/console/cases", "/console/approvals"})
  void whoMayNotSeeCasesShouldNotBeLedToThem(String address) {
    Browser desk = signedIn("service-desk");
    assertThat(desk.get(address).status()).isEqualTo(403);
    assertThat(desk.page("/console").select("nav a").eachAttr("href"))
        .noneMatch(link -> link.endsWith(address));
  }

  @Test
  void anEntryOfTheAuditShouldLeadToItsCaseForWhoMaySeeIt() {
    scene.asks("access", 1);
    String chain = "/console/audit?chain=" + scene.id();
    String link = ".timeline a[href$=/console/cases/" + scene.id() + "]";
    assertThat(signedIn("auditor").page(chain).select(link)).isNotEmpty();
    assertThat(signedIn("administrator").page(chain).select(".timeline a")).isEmpty();
    assertThat(signedIn("administrator").page(chain).select(".timeline li")).isNotEmpty();
  }
}
