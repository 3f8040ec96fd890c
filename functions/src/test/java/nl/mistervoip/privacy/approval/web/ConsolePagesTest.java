package nl.mistervoip.privacy.approval.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.ConsoleScene;
import nl.mistervoip.privacy.approval.web.signin.Doors;
import nl.mistervoip.privacy.casefile.IdentityAssessment;
import nl.mistervoip.privacy.casefile.MaskChanges;
import nl.mistervoip.privacy.intake.reconcile.FailedMails;
import nl.mistervoip.privacy.intake.reconcile.FakeFailedMails;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.testing.InMemoryWorklist;
import nl.mistervoip.privacy.testing.TickingClock;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages show and do, over the whole API on fakes. */
class ConsolePagesTest {
  private static final String NEXT = "section[aria-labelledby=next]";

  private static final String EVIL = "<script>alert(1)</script><img src=//evil.example>";
  private static final String MAIL =
      """
      From: "Sam" <sam@example.nl>
      Subject: %s
      Content-Type: text/html; charset=utf-8

      <p>Wis al mijn gegevens. %s Mijn BSN is 111222333.</p><img src="https://evil.example/p.gif">
      """
          .replace("\n", "\r\n");

  private final ConsoleScene scene = new ConsoleScene();
  private final WebConsole console =
      new WebConsole(Doors.open(), scene.desk(), Browser.BASE, scene.clock);
  private final Browser officer = signedIn("officer-1", "privacy-officer", "approver");

  private Browser signedIn(String user, String... roles) {
    return new Browser(console).signIn(user, roles);
  }

  private String casePage() {
    return "/console/cases/" + scene.id();
  }

  private static Map<String, String> reason() {
    return Map.of("reason", "gezien en akkoord");
  }

  @Test
  void aQuietDayShouldSayWhereRequestsComeFrom() {
    Document today = officer.page("/console");
    assertThat(today.select(NEXT).text()).contains("Verzoeken per mail komen hier vanzelf");
    assertThat(today.select(NEXT + " a").attr("href")).endsWith("/console/case-open");
    Document auditor = signedIn("auditor-1", "auditor").page("/console");
    assertThat(auditor.select(NEXT)).isEmpty();
    assertThat(auditor.select("#mine").text())
        .isEqualTo("Wacht op een beslissing van het team (0)");
  }

  @ParameterizedTest
  @CsvSource({
    "nl,Er wachten mails die je hier niet kunt openen (2)",
    "en,Mails wait that cannot be opened here (2)"
  })
  void whereAllWaitingMailsAreSetAsideTodayShouldNotSayThatNothingWaits(
      String language, String words) {
    scene.waiting.waits("m1", "SET_ASIDE", List.of());
    scene.waiting.waits("m2", "AUTHORITY_DEMAND", List.of());
    officer.get("/console/language?to=" + language + "&back=/console");
    Document today = officer.page("/console");
    assertThat(today.select(NEXT).text())
        .contains(words)
        .doesNotContain("Er wacht nu niets op je. Verzoeken", "Nothing waits for you now.");
    assertThat(today.select(NEXT + " a").attr("href")).endsWith("/console/triage");
    scene.waiting.waits("m3", "UNSURE", List.of("access"));
    assertThat(officer.page("/console").select(NEXT + " a").attr("href")).endsWith("/triage/m3");
  }

  @ParameterizedTest
  @CsvSource({"nl,Je hebt dit zelf voorgesteld", "en,You proposed or asked for this yourself"})
  void whoProposedShouldBeToldOnThePageThatSomebodyElseDecidesAndFindNoButton(
      String language, String why) {
    String correction = scene.asksAboutACorrection("officer-1");
    String lifting = scene.asksToLift("De klacht is afgehandeld.");
    Browser asker = signedIn("officer-9", "approver");
    for (Browser one : List.of(officer, asker)) {
      one.get("/console/language?to=" + language + "&back=/console");
    }
    Map<Browser, String> own = Map.of(officer, correction, asker, lifting);
    own.forEach(
        (who, id) -> {
          Document question = who.page("/console/approvals/" + id);
          assertThat(question.select("form[action$=/approve]")).isEmpty();
          assertThat(question.select("section[aria-labelledby=agree] .notice").text())
              .startsWith(why);
        });
    assertThat(asker.page("/console/approvals/" + correction).select("form[action$=/approve]"))
        .hasSize(1);
    assertThat(officer.page("/console/approvals/" + lifting).select("form[action$=/approve]"))
        .hasSize(1);
  }

  @Test
  void lettersThatLeaveByThemselvesShouldBeSeenBeforeThePress() {
    scene.waiting.waits("m1", "UNSURE", List.of("access"));
    scene.waiting.lies("m1", "From: sam@example.nl\r\nSubject: x\r\n\r\nWat weet u van mij?\r\n");
    List<String> asked = List.of("/console/triage/m1", "/console/case-open");
    for (String address : asked) {
      assertThat(officer.page(address).select("section[aria-labelledby=ahead] details").text())
          .contains("[de persoonlijke link]", "[de code]", "Wij sturen u geen reclame meer");
    }
    assertThat(officer.page(casePage() + "/document").select("#ahead ~ details").text())
        .contains("[de persoonlijke link]");
    String access = scene.asksAboutAPackage();
    assertThat(officer.page("/console/approvals/" + access).select("#ahead ~ details").text())
        .contains("Uw gegevens staan klaar", "[de code]");
  }

  @Test
  void whyAMailWasReadLikeThatShouldBeSaidInTheReadersLanguage() {
    scene.waiting.waits("m1", "UNSURE", List.of("erasure"));
    scene.waiting.lies("m1", "From: sam@example.nl\r\nSubject: x\r\n\r\nWis al mijn gegevens.\r\n");
    assertThat(officer.page("/console/triage/m1").select("article").text())
        .contains("waarschijnlijk voor", "in de tekst", "(regel erasure.")
        .doesNotContain("probability", "in body");
  }

  @Test
  void theNextStepShouldBeWhatIsLostSoonest() {
    scene.waiting.waits("m1", "UNSURE", List.of("access"));
    assertThat(officer.page("/console").select(NEXT + " a").attr("href")).endsWith("/triage/m1");
    String question = scene.asks("erasure", 2);
    assertThat(officer.page("/console").select(NEXT + " a").attr("href")).endsWith(question);
    scene.breaches.reported("b1", TickingClock.NOW.minus(Duration.ofHours(20)));
    assertThat(officer.page("/console").select(NEXT + " a").attr("href")).endsWith("/breaches/b1");
  }

  @Test
  void todayShouldShowWhatWaitsAndForHowLong() {
    scene.asks("erasure", 2);
    scene.waiting.waits("m1", "UNSURE", List.of("access"));
    scene.breaches.reported("b1", TickingClock.NOW.minus(Duration.ofHours(20)));
    Document today = officer.page("/console");
    assertThat(today.select("#mine").text()).contains("(1)");
    assertThat(today.select("li a[href$=-erasure]").text()).contains("Gegevens verwijderen");
    assertThat(today.select("section[aria-labelledby=triage]").text()).contains("1");
    assertThat(today.select("section[aria-labelledby=breaches] .mark").text())
        .isEqualTo("nog 4 uur");
    assertThat(today.select("section[aria-labelledby=queue] li").text())
        .contains(scene.id().value(), "nog 31 dagen", "Wacht op een beslissing", "het privacyteam");
    assertThat(today.select("section[aria-labelledby=queue] li").attr("class")).contains("calm");
  }

  @ParameterizedTest
  @CsvSource({
    "20,calm,nog 11 dagen",
    "25,soon,nog 6 dagen",
    "31,soon,Vandaag",
    "34,overdue,Te laat: 3 dagen na de datum"
  })
  void theNearnessOfTheDateShouldBeInWordsAndInColour(int days, String mark, String words) {
    scene.asks("access", 1);
    scene.clock.advance(Duration.ofDays(days));
    Document today = signedIn("officer-1", "approver").page("/console");
    assertThat(today.select("section[aria-labelledby=queue] li").attr("class")).contains(mark);
    assertThat(today.select("section[aria-labelledby=queue] .mark").text()).isEqualTo(words);
  }

  @Test
  void mailsOnWhichIntakeGaveUpShouldBeCountedListedAndReadAgain() {
    assertThat(officer.page("/console").select("section[aria-labelledby=failed]")).isEmpty();
    String event = FakeFailedMails.event("m-lost-1", "2026-03-04T09:00:00.000Z");
    FailedMails.End end =
        new FailedMails.End(
            Optional.of(TickingClock.NOW),
            Optional.of("0f8fad5b-d9cb-469f-a165-70867728950e"),
            "200",
            "Ans Verzonnen: Task timed out after 60.00 seconds");
    scene.failedMails().add(event, end);
    scene.failedMails().add(FakeFailedMails.event("m-lost-2", "2026-03-05T09:00:00.000Z"));
    assertThat(officer.page("/console").select("section[aria-labelledby=failed]").text())
        .contains("Mails die het loket niet kon lezen: 2");
    Document page = officer.page("/console/mail-failed");
    assertThat(page.expectFirst("main li").text())
        .contains("25 uur", "m-lost-1", "Het lezen duurde te lang", "0f8fad5b");
    assertThat(page.text()).doesNotContain("Verzonnen");
    assertThat(scene.audit().eventsOf("mail-failed")).containsExactly("mail.failed-viewed");

    PageResponse pressed = officer.submit(page, "m-lost-1/retry", Map.of());
    assertThat(officer.page(Browser.next(pressed)).select("[role=status]").text())
        .contains("wordt opnieuw gelezen");
    assertThat(scene.failedMails().read).containsExactly(event);
    assertThat(scene.audit().eventsOf("mail-m-lost-1")).containsExactly("mail.retried");
    assertThat(officer.submit(page, "m-lost-1/retry", Map.of()).status())
        .as("it is not there any more")
        .isEqualTo(404);
  }

  @Test
  void theServiceDeskShouldSeeTheMailsThatWereNotReadAndTheAdministratorReadThemAgain() {
    scene.failedMails().add(FakeFailedMails.event("m-1", "2026-03-04T09:00:00.000Z"));
    scene.failedMails().add(FakeFailedMails.event("m-2", "2026-03-04T09:00:00.000Z"));
    Browser desk = signedIn("servicedesk-1", "service-desk");
    assertThat(desk.page("/console/mail-failed").select("main li")).hasSize(2);
    assertThat(desk.page("/console/mail-failed").select("main button")).isEmpty();
    assertThat(signedIn("auditor-1", "auditor").get("/console/mail-failed").status())
        .isEqualTo(403);
    Browser administrator = signedIn("administrator-1", "administrator");
    assertThat(administrator.page("/console").select("a[href$=mail-failed]")).isNotEmpty();
    Document page = administrator.page("/console/mail-failed");
    administrator.submit(page, "mail-failed/retry", Map.of());
    assertThat(scene.failedMails().read).hasSize(2);
    assertThat(administrator.page("/console/mail-failed").select("main p").text())
        .contains("geen mail waarop de intake het opgaf");
  }

  private static String linked(Document list, int number) {
    return list.select("main li a")
        .get(number)
        .attr("href")
        .substring(Browser.BASE.getPath().length());
  }

  @Test
  void tasksByHandShouldBeListedWithTheirDaysTakenAndHandedInByWhoeverDoesThem() {
    scene.byHand().opens(InMemoryWorklist.lookUp("t-2", "2026-12-31"));
    scene.byHand().opens(InMemoryWorklist.erasure("t-1", "2026-01-02"));
    assertThat(officer.page("/console").select("section[aria-labelledby=worklist]").text())
        .contains("Taken voor handwerk: 2", "1 te laat");
    Document list = officer.page("/console/worklist");
    assertThat(list.select("main li").eachText()).hasSize(2);
    assertThat(list.expectFirst("main li.late").text())
        .contains("Wissen: Contact met de klantenservice", "Te laat", "archivist");
    assertThat(list.text()).as("names nobody").doesNotContain("100042");

    String address = linked(list, 1);
    Document task = officer.page(address);
    assertThat(task.text()).contains("100042", "ticket_id, customer_number");
    assertThat(officer.page(Browser.next(officer.submit(task, "/take", Map.of()))).text())
        .contains("Opgepakt door officer-1");
    assertThat(
            officer
                .submit(task, "/found", Map.of("text", "ticket_id: T-9\nsubject: Storing"))
                .status())
        .as("a row without the customer that was asked by")
        .isEqualTo(400);
    PageResponse handedIn =
        officer.submit(
            task, "/found", Map.of("text", "ticket_id: T-9\ncustomer_number: 100042\nsubject: X"));
    assertThat(officer.page(Browser.next(handedIn)).select("[role=status]").text())
        .contains("opnieuw proberen");
    assertThat(scene.byHand().handedIn)
        .containsExactly("{\"ticket_id\":\"T-9\",\"customer_number\":100042,\"subject\":\"X\"}");
    assertThat(scene.audit().eventsOf("worklist"))
        .containsExactly("worklist.task-viewed", "worklist.taken", "worklist.handed-in");
    assertThat(officer.get(address).status()).as("it has been done").isEqualTo(404);
  }

  @Test
  void anErasureByHandShouldBeConfirmedAndNotSeenByWhoDoesNotDecide() {
    scene.byHand().opens(InMemoryWorklist.erasure("t-1", "2026-12-31"));
    assertThat(officer.page("/console").select("section.next").text())
        .contains("Begin met het handwerk")
        .doesNotContain("niets op je");
    Browser auditor = signedIn("auditor-1", "auditor");
    assertThat(auditor.get("/console/worklist").status()).isEqualTo(403);
    assertThat(auditor.page("/console").select("section[aria-labelledby=worklist]")).isEmpty();
    Document list = officer.page("/console/worklist");
    assertThat(list.select("main li .mark")).isEmpty();
    Document task = officer.page(linked(list, 0));
    assertThat(task.select("textarea")).isEmpty();
    assertThat(task.text()).contains("T-1", "Ik heb het gewist");
    officer.submit(task, "/done", Map.of());
    assertThat(scene.byHand().log).containsExactly("done by officer-1");
    assertThat(officer.page("/console/worklist").text()).contains("geen handwerk te doen");
    assertThat(officer.page("/console").select("section[aria-labelledby=worklist]")).isEmpty();
  }

  @Test
  void theServiceDeskShouldSeeHowManyMailsWaitAndNothingElse() {
    scene.asks("access", 1);
    scene.waiting.waits("m1", "UNSURE", List.of("erasure"));
    Browser desk = signedIn("servicedesk-1", "service-desk");
    Document today = desk.page("/console");
    assertThat(today.text()).doesNotContain(scene.id().value());
    assertThat(today.select("section[aria-labelledby=triage]")).hasSize(1);
    assertThat(desk.page("/console/triage").text()).doesNotContain("Verwijdering");
    assertThat(desk.page("/console/triage").select("main li a")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/cases/%s",
        "/console/cases/%s/mail",
        "/console/cases/%s/package",
        "/console/cases/%s/package/file?file=overzicht.html",
        "/console/cases/%s/package/letter",
        "/console/approvals/%s-access",
        "/console/triage/m1",
        "/console/breaches/b1"
      })
  void whoMayNotSeeItShouldNotSeeItByKnowingItsAddress(String address) {
    scene.asksAboutAPackage();
    scene.beganWith(MAIL.formatted("geheim", "geheim"));
    scene.waiting.waits("m1", "UNSURE", List.of("erasure"));
    scene.breaches.reported("b1", TickingClock.NOW);
    String asked = address.formatted(scene.id());
    for (String role : List.of("service-desk", "administrator", "stranger")) {
      PageResponse answer = signedIn("other", role).get(asked);
      assertThat(answer.status()).as(role).isEqualTo(403);
      assertThat(answer.body()).doesNotContain("geheim").doesNotContain(ConsoleScene.DIGEST);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/console/cases/%s/mail", "/console/cases/%s/package", "/console/triage/m1"})
  void anAuditorShouldSeeNoContent(String address) {
    scene.asksAboutAPackage();
    assertThat(signedIn("auditor-1", "auditor").get(address.formatted(scene.id())).status())
        .isEqualTo(403);
  }

  @Test
  void anAuditorShouldSeeACaseButNoButton() {
    scene.asks("access", 1);
    Browser auditor = signedIn("auditor-1", "auditor");
    assertThat(auditor.page(casePage()).text()).contains(scene.id().value());
    Document question = auditor.page("/console/approvals/" + scene.id() + "-access");
    assertThat(question.select("main form")).isEmpty();
    PageResponse pressed =
        auditor.post(
            "/console/approvals/" + scene.id() + "-access/approve",
            Map.of("csrf", auditor.csrf(), "digest", ConsoleScene.DIGEST));
    assertThat(pressed.status()).isEqualTo(403);
    assertThat(scene.state()).isEqualTo("AWAITING_APPROVAL");
  }

  @Test
  void aCaseShouldExplainItself() {
    scene.asks("access", 1);
    scene
        .vault()
        .putJson(
            scene.id(),
            IdentityAssessment.VAULT_NAME,
            new IdentityAssessment(
                "person", "1", "L3", "L2", List.of("Niemand gevonden."), List.of("Nobody found.")));
    Document page = officer.page(casePage());
    assertThat(page.select("#identity ~ ul").text()).isEqualTo("Niemand gevonden.");
    assertThat(page.select("dl").text()).contains("5 april 2026", "7 april 2026");
    assertThat(page.select("svg .here text").text()).isEqualTo("Wacht op een beslissing");
    assertThat(page.select("svg").attr("aria-label")).contains("Wacht op een beslissing");
    assertThat(page.select(".timeline li").text()).contains("Beslissing gevraagd door het systeem");
    assertThat(page.expectFirst("section[aria-labelledby=todo] a").text())
        .isEqualTo("Een pakket versturen");
  }

  @Test
  void aMailShouldBeShownAsTextAndTheLookWrittenDown() {
    scene.beganWith(MAIL.formatted(EVIL, "&lt;script&gt;alert(2)&lt;/script&gt;"));
    Document page = officer.page(casePage() + "/mail");
    assertThat(page.select("script, img, iframe, [onerror]")).isEmpty();
    assertThat(page.select(".mail h2").text()).contains("<script>alert(1)</script>");
    assertThat(page.select(".text").text()).contains("Wis al mijn gegevens", "alert(2)");
    assertThat(page.select("mark").eachText()).contains("Wis", "mijn gegevens");
    assertThat(page.text()).doesNotContain("111222333");
    assertThat(page.html()).doesNotContain("src=\"https://evil.example");
    assertThat(scene.audit().eventsOf(scene.id().value())).contains("mail.viewed");
  }

  @Test
  void approvingShouldBringTheCaseOnAndSaySo() {
    String id = scene.asksAboutAPackage();
    Document question = officer.page("/console/approvals/" + id);
    assertThat(question.select("code").text()).isEqualTo(ConsoleScene.DIGEST);
    PageResponse pressed = officer.submit(question, "/approve", reason());
    assertThat(pressed.status()).isEqualTo(303);
    assertThat(officer.page(Browser.next(pressed)).select("[role=status]").text())
        .contains("Akkoord");
    assertThat(scene.state()).isEqualTo("EXECUTING");
    assertThat(scene.told()).hasSize(1);
  }

  @Test
  void aDoubleClickShouldDoNothingTwice() {
    Document question = officer.page("/console/approvals/" + scene.asksAboutAPackage());
    PageResponse first = officer.submit(question, "/approve", reason());
    PageResponse second = officer.submit(question, "/approve", reason());
    assertThat(second.status()).isEqualTo(303);
    assertThat(Browser.next(second)).isEqualTo(Browser.next(first));
    assertThat(scene.told()).hasSize(1);
  }

  @Test
  void anErasureShouldTakeTwoDifferentPeople() {
    String id = scene.asks("erasure", 2);
    Document question = officer.page("/console/approvals/" + id);
    assertThat(question.text()).contains("2 verschillende mensen");
    PageResponse first = officer.submit(question, "/approve", reason());
    assertThat(officer.page(Browser.next(first)).select("[role=status]").text())
        .contains("iemand anders");
    assertThat(officer.page("/console/approvals/" + id).select("main form")).isEmpty();
    PageResponse again = officer.submit(question, "/approve", reason());
    assertThat(again.status()).isEqualTo(409);
    assertThat(Browser.parsed(again).text()).contains("Je bent al akkoord");
    assertThat(scene.state()).isEqualTo("AWAITING_APPROVAL");
    Browser second = signedIn("officer-2", "approver");
    second.submit(second.page("/console/approvals/" + id), "/approve", reason());
    assertThat(scene.state()).isEqualTo("EXECUTING");
    assertThat(scene.agreed(id)).isEqualTo(2);
  }

  @Test
  void whoPressesOnAStalePageShouldBeToldAndNothingDone() {
    String id = scene.asks("access", 1);
    Document stale = officer.page("/console/approvals/" + id);
    scene.asks("access", 1, "digest-2");
    PageResponse pressed = officer.submit(stale, "/approve", reason());
    assertThat(pressed.status()).isEqualTo(409);
    assertThat(Browser.parsed(pressed).select("[role=alert]").text())
        .contains("Er is niets beslist");
    assertThat(scene.state()).isEqualTo("AWAITING_APPROVAL");
  }

  @Test
  void theSecondOfTwoWhoPressAtOnceShouldBeToldThatItIsDecided() {
    String id = scene.asks("access", 1);
    Browser second = signedIn("officer-2", "approver");
    Document first = officer.page("/console/approvals/" + id);
    Document other = second.page("/console/approvals/" + id);
    officer.submit(first, "/approve", reason());
    PageResponse late =
        second.submit(other, "/refusal", Map.of("ground", "GDPR Art. 12(5)", "reason", "nee"));
    late = second.submit(Browser.parsed(late), "/refuse", Map.of());
    assertThat(late.status()).isEqualTo(409);
    assertThat(Browser.parsed(late).select("h1").text()).isEqualTo("Al beslist");
    assertThat(scene.state()).isEqualTo("EXECUTING");
    assertThat(scene.told()).hasSize(1);
  }

  @Test
  void refusingShouldTakeAGround() {
    Document question = officer.page("/console/approvals/" + scene.asks("access", 1));
    assertThat(officer.submit(question, "/refusal", reason()).status()).isEqualTo(400);
    assertThat(scene.state()).isEqualTo("AWAITING_APPROVAL");
    PageResponse letter =
        officer.submit(question, "/refusal", Map.of("ground", "GDPR Art. 15(4)", "reason", "Nee."));
    assertThat(scene.state()).as("only shown").isEqualTo("AWAITING_APPROVAL");
    PageResponse refused = officer.submit(Browser.parsed(letter), "/refuse", Map.of());
    assertThat(officer.page(Browser.next(refused)).select("[role=status]").text())
        .contains("Geweigerd");
    assertThat(scene.state()).isEqualTo("REFUSED");
  }

  @Test
  void aDecisionWithoutTheTokenOfTheSessionShouldNotCount() {
    String id = scene.asks("access", 1);
    Map<String, String> forged = Map.of("digest", ConsoleScene.DIGEST, "reason", "x");
    assertThat(officer.post("/console/approvals/" + id + "/approve", forged).status())
        .isEqualTo(403);
    assertThat(new Browser(console).post("/console/approvals/" + id + "/approve", forged).status())
        .isEqualTo(303);
    assertThat(scene.state()).isEqualTo("AWAITING_APPROVAL");
  }

  @Test
  void aPackageShouldShowWhatIsInItAndWhatIsCovered() {
    scene.asksAboutAPackage();
    Document page = officer.page(casePage() + "/package");
    assertThat(page.select("table").text())
        .contains("Contact met de klantenservice", "3", "messages.text: 2 ×");
    assertThat(page.select("#place option").eachAttr("value"))
        .contains("tickets/messages.text")
        .noneMatch(value -> value.startsWith("invoices/"));
    PageResponse file = officer.get(casePage() + "/package/file?file=overzicht.html");
    assertThat(new String(Base64.getDecoder().decode(file.body()), UTF_8)).isEqualTo("<html>");
    assertThat(file.headers().get("Content-Disposition")).startsWith("attachment");
    assertThat(scene.audit().eventsOf(scene.id().value())).contains("package.seen");
  }

  @Test
  void aChangedMaskShouldSendThePackageBack() {
    scene.asksAboutAPackage();
    PageResponse changed =
        officer.submit(
            officer.page(casePage() + "/package"),
            "/mask",
            Map.of(
                "place", "tickets/messages.text",
                "effect", "hide",
                "text", "Els",
                "reason", "een ander"));
    assertThat(officer.page(Browser.next(changed)).select("[role=status]").text())
        .contains("opnieuw gemaakt");
    assertThat(scene.state()).isEqualTo("PREPARING");
    assertThat(MaskChanges.of(scene.vault(), scene.id()).changes())
        .singleElement()
        .satisfies(change -> assertThat(change.text()).isEqualTo("Els"));
  }

  @Test
  void aMailThatWaitsShouldBeDecidedOnOnce() {
    scene.waiting.waits("m1", "UNSURE", List.of("access"));
    scene.waiting.lies("m1", MAIL.formatted("vraag", EVIL));
    Document list = officer.page("/console/triage");
    assertThat(list.select("main li a").attr("href")).endsWith("/console/triage/m1");
    Document page = officer.page("/console/triage/m1");
    assertThat(page.select("script, img")).isEmpty();
    assertThat(page.select("input[name=label.access]").hasAttr("checked")).isTrue();
    Map<String, String> decided =
        Map.of("label.access", "", "label.erasure", "1", "split", "", "reason", "wil weg");
    PageResponse done = officer.submit(page, "/decision", decided);
    assertThat(officer.page(Browser.next(done)).select("[role=status]").text()).contains("Beslist");
    assertThat(scene.waiting.started).containsExactly("m1");
    Browser second = signedIn("officer-2", "approver");
    Map<String, String> otherwise = Map.of("label.access", "1", "split", "", "reason", "inzage");
    PageResponse late =
        second.post(
            "/console/triage/m1/decision",
            Browser.fields(second.page("/console").expectFirst("form"), otherwise));
    assertThat(late.status()).isEqualTo(409);
    assertThat(Browser.parsed(late).select("h1").text()).contains("wacht niet meer");
  }

  @Test
  void aBreachReportShouldBeClosedByAnOfficer() {
    scene.breaches.reported("b1", TickingClock.NOW.minus(Duration.ofHours(2)));
    Document page = officer.page("/console/breaches/b1");
    assertThat(page.select("dl").text()).contains("nog 22 uur");
    assertThat(page.text()).contains("gegevens van anderen").doesNotContain("111222333");
    assertThat(signedIn("auditor-1", "auditor").page("/console/breaches/b1").text())
        .doesNotContain("gegevens van anderen");
    assertThat(signedIn("officer-2", "approver").page("/console/breaches/b1").select("main form"))
        .isEmpty();
    var form = page.expectFirst("form:has(input[value=no-breach])");
    PageResponse closed =
        officer.post(
            "/console/breaches/b1/close",
            Browser.fields(form, Map.of("ground", "no-incident", "reason", "vergissing")));
    assertThat(Browser.next(closed)).startsWith("/console/breaches");
    assertThat(officer.page("/console/breaches?state=closed").text()).contains("geen datalek");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/cases/MV-0000-0000",
        "/console/cases/..%2f..",
        "/console/approvals/nothing",
        "/console/triage/none",
        "/console/breaches/none",
        "/console/cases/<script>"
      })
  void whatIsNotThereShouldBeSaidSo(String address) {
    PageResponse answer = officer.get(address.replace("<", "%3C").replace(">", "%3E"));
    assertThat(answer.status()).isEqualTo(404);
    assertThat(Browser.parsed(answer).select("h1").text()).isEqualTo("Niet gevonden");
  }

  @Test
  void aCopyShouldBeAskedForWhereTheCaseIs() {
    scene.asksWhoItIs();
    Document page = officer.page(casePage() + "/document");
    Map<String, String> asked = Map.of("customerNumber", "100001", "reason", "twijfel");
    PageResponse done = officer.submit(page, "/document", asked);
    assertThat(Browser.next(done)).isEqualTo(casePage() + "?done=noted");
    Document waiting = officer.page(casePage() + "/document");
    scene.clock.advance(Duration.ofMinutes(1));
    officer.page(casePage() + "/document");
    assertThat(waiting.text()).contains("Gevraagd, nog niet binnen", "Sam Voorbeeld");
    assertThat(waiting.select("img")).isEmpty();
    assertThat(signedIn("auditor-1", "auditor").get(casePage() + "/document").status())
        .isEqualTo(403);
    assertThat(scene.audit().eventsOf(scene.id().value()))
        .as("each look at a person's data, not that there was nothing to see yet")
        .filteredOn("case.data-viewed"::equals)
        .hasSize(2);
    assertThat(officer.page(casePage()).text()).doesNotContain("Gegevens van een persoon bekeken");
  }

  @Test
  void aCopyThatWasLookedAtShouldSettleWhoAsksFromThePage() {
    scene.asksWhoItIs();
    Map<String, String> asked = Map.of("customerNumber", "100001", "reason", "twijfel");
    officer.submit(officer.page(casePage() + "/document"), "/document", asked);
    scene.copyIsReady();
    Document page = officer.page(casePage() + "/document");
    PageResponse done = officer.submit(page, "/document/confirm", Map.of("reason", "Het klopt."));
    assertThat(done.status()).as(Browser.parsed(done).text()).isEqualTo(303);
    assertThat(scene.state()).isEqualTo("IDENTIFIED");
  }

  @Test
  void whoAsksShouldBeSettledByAPersonWhoSaysHow() {
    String id = scene.asksWhoItIs();
    Document question = officer.page("/console/approvals/" + id);
    assertThat(question.select("#means option").eachAttr("value"))
        .containsExactly("call-back", "person", "mandate", "guardian");
    Map<String, String> unknown =
        Map.of("means", "person", "customerNumber", "999999", "reason", "x");
    PageResponse wrong = officer.submit(question, "/approve", unknown);
    assertThat(wrong.status()).isEqualTo(409);
    assertThat(Browser.parsed(wrong).select("h1").text()).isEqualTo("Geen klant met dit nummer");
    Map<String, String> known =
        Map.of("means", "person", "customerNumber", "100001", "reason", "x");
    officer.submit(question, "/approve", known);
    assertThat(scene.state()).isEqualTo("IDENTIFIED");
  }

  @ParameterizedTest
  @CsvSource({
    "nl, Je beoordeelde zelf wie dit vraagt. Wat naar die persoon gaat, Je beoordeelde zelf wie dit"
        + " vraagt",
    "en, You judged yourself who asks. What goes out to that person, You judged yourself who asks"
  })
  void whoJudgedWhoAsksShouldBeToldWhySomebodyElseApprovesAndFindNoButton(
      String language, String why, String title) {
    officer.get("/console/language?to=" + language + "&back=/console");
    Document identity = officer.page("/console/approvals/" + scene.asksWhoItIs());
    Map<String, String> known =
        Map.of("means", "person", "customerNumber", "100001", "reason", "x");
    officer.submit(identity, "/approve", known);
    scene.cases().apply(scene.id(), CaseEvent.PREPARE, "system", TickingClock.NOW);
    String id = scene.asksAboutAPackage();
    Browser second = signedIn("officer-2", "approver");
    Document question = officer.page("/console/approvals/" + id);
    assertThat(question.select("form[action$=/approve]")).isEmpty();
    assertThat(question.select("section .notice").text()).startsWith(why);
    assertThat(question.select("form[action$=/refusal]")).as("may still refuse").hasSize(1);
    PageResponse forged =
        officer.post(
            "/console/approvals/" + id + "/approve",
            Map.of("csrf", officer.csrf(), "digest", ConsoleScene.DIGEST, "reason", "x"));
    assertThat(forged.status()).isEqualTo(409);
    assertThat(Browser.parsed(forged).select("h1").text()).isEqualTo(title);
    assertThat(scene.state()).isEqualTo("AWAITING_APPROVAL");
    second.submit(second.page("/console/approvals/" + id), "/approve", reason());
    assertThat(scene.state()).isEqualTo("EXECUTING");
  }

  @Test
  void aCompanyShouldBeProposedByAnOfficerOnly() {
    Document page = signedIn("officer-2", "approver").page(casePage() + "/desk");
    assertThat(page.select("form[action$=transfer]")).isEmpty();
    assertThat(page.text()).contains("Deze zaak vraagt er niet om", "Deze zaak beperkt niets");
    PageResponse forged =
        officer.post(
            casePage() + "/transfer",
            Map.of(
                "csrf", officer.csrf(), "to", "Ander", "mail", "x@ander.example", "reason", "r"));
    assertThat(forged.status()).isEqualTo(409);
  }
}
