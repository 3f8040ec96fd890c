package nl.mistervoip.privacy.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.ConsoleScene;
import nl.mistervoip.privacy.casefile.IdentityAssessment;
import nl.mistervoip.privacy.intake.reconcile.FakeFailedMails;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.retention.PlannedSweep;
import nl.mistervoip.privacy.testing.Chromium;
import nl.mistervoip.privacy.testing.SamplePeople;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The console as people meet it: in a real browser, signed in at an issuer, over the whole API on
 * fakes; its pictures are kept under {@code target/pages/console}.
 */
class ConsoleInBrowserTest {
  private static final Path README_PICTURE = Path.of("..", "docs", "console.png");
  private static final int LARGEST_PICTURE = 150_000;
  private static final int SLOWEST = 8_000;
  private static final String MAIL =
      """
      From: "Sam" <sam@example.nl>
      Subject: Mijn gegevens
      Content-Type: text/plain; charset=utf-8

      Wis al mijn gegevens en stuur me een overzicht van wat u van mij bewaart.
      """
          .replace("\n", "\r\n");

  private static Chromium chromium;

  private final ConsoleScene scene = new ConsoleScene();
  private final LocalIssuer issuer = new LocalIssuer();
  private final LocalGateway gateway;

  ConsoleInBrowserTest() throws IOException {
    WebConsole[] console = new WebConsole[1];
    gateway = new LocalGateway(request -> console[0].answer(request));
    URI base = gateway.address();
    OpenId openId =
        new NimbusOpenId(
            new NimbusOpenId.Client(
                issuer.address(),
                "privacy-desk",
                Optional.empty(),
                URI.create(base + "/console/signed-in")),
            scene.idTokens(issuer.address()),
            scene.clock);
    console[0] =
        new WebConsole(
            new WebConsole.Ports(openId, new InMemorySessions(), new LinkSecrets(), scene.desk()),
            base,
            scene.clock);
  }

  @BeforeAll
  static void start() throws IOException {
    Files.createDirectories(PageCheck.PICTURES);
    chromium = new Chromium();
  }

  @AfterAll
  static void leave() {
    chromium.close();
  }

  @BeforeEach
  void fill() {
    scene.asksAboutAPackage();
    scene.asksAboutAPlan(SamplePeople.ROBIN);
    scene.gathered(SamplePeople.ANNEKE, "tickets");
    scene.asksToRelease();
    scene.beganWith(MAIL);
    scene.waiting.waits("m1", "UNSURE", List.of("erasure"));
    scene.waiting.lies("m1", MAIL);
    scene.breaches.reported("b1", TickingClock.NOW.minus(Duration.ofHours(20)));
    scene
        .vault()
        .putJson(
            scene.id(),
            IdentityAssessment.VAULT_NAME,
            new IdentityAssessment(
                "challenge", "1", "L3", "L2", List.of("Klantnummer klopt."), List.of("It fits.")));
  }

  @AfterEach
  void stop() {
    gateway.close();
    issuer.close();
  }

  private Page signedIn(int width, String language, String user, String... roles) {
    issuer.user = user;
    issuer.roles = List.of(roles);
    Page page = chromium.window(width, language);
    page.setDefaultTimeout(SLOWEST);
    page.navigate(gateway.address() + "/console");
    page.locator("main a.act").click();
    page.waitForURL(gateway.address() + "/console");
    return page;
  }

  private Page officer(int width, String language) {
    return signedIn(width, language, "officer-1", "privacy-officer", "approver");
  }

  private Map<String, String> pages() {
    String id = scene.id().value();
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("today", "/console");
    pages.put("case", "/console/cases/" + id);
    pages.put("mail", "/console/cases/" + id + "/mail");
    pages.put("approval", "/console/approvals/" + id + "-erasure");
    pages.put("package", "/console/cases/" + id + "/package");
    pages.put("copy", "/console/cases/" + id + "/document");
    pages.put("case-desk", "/console/cases/" + id + "/desk");
    pages.put("plan-items", "/console/approvals/" + id + "-erasure/plan?store=invoices");
    pages.put("found", "/console/cases/" + id + "/found?store=customers");
    pages.put("extension", "/console/cases/" + id + "/extension");
    pages.put("reading", "/console/cases/" + id + "/reading");
    pages.put("cases", "/console/cases");
    pages.put("approvals", "/console/approvals");
    pages.put("triage", "/console/triage");
    pages.put("mail-failed", "/console/mail-failed");
    pages.put("case-open", "/console/case-open");
    pages.put("post", "/console/post");
    pages.put("triage-mail", "/console/triage/m1");
    pages.put("breaches", "/console/breaches");
    pages.put("breach", "/console/breaches/b1");
    pages.put("recipient", "/console/approvals/" + id + "-recipient-erasure-incasso");
    pages.put("recipients-list", "/console/approvals/" + id + "-recipients_list");
    pages.put("retention", "/console/retention");
    pages.put("sweep", "/console/sweeps/" + PlannedSweep.ID);
    pages.put("restrictions", "/console/restrictions");
    pages.put("statistics", "/console/statistics");
    pages.put("data-map", "/console/data-map");
    pages.put("audit", "/console/audit");
    pages.put("audit-verify", "/console/audit/verify");
    pages.put("settings", "/console/settings");
    pages.put("not-found", "/console/nothing");
    pages.put("sign-in", "/console/sign-in");
    pages.put("signed-out", "/console/signed-out");
    return pages;
  }

  /** Each page in each language, once on a phone and once not; axe judges each page once. */
  @ParameterizedTest
  @CsvSource({"390,nl-NL,true", "1280,en-GB,false"})
  void everyPageShouldFitBeAccessibleAndLoadNothing(int width, String language, boolean axe) {
    scene.tellsRecipients();
    scene.asksAboutTheList();
    scene.failedMails().add(FakeFailedMails.event("m-9", "2026-03-04T09:00:00.000Z"));
    try (Page page = signedIn(width, language, "one", "privacy-officer", "approver", "auditor")) {
      List<String> beside = new ArrayList<>();
      page.onRequest(
          request -> {
            if (!request.isNavigationRequest()) {
              beside.add(request.url());
            }
          });
      pages()
          .forEach(
              (name, address) -> {
                PageCheck.fits(page, name, gateway.address() + address, width, language);
                if (axe) {
                  PageCheck.isAccessible(page, name);
                }
              });
      assertThat(beside).as("nothing is loaded beside the page").isEmpty();
    }
  }

  @Test
  void anAccessShouldBeApprovedAfterAMaskWasChangedOnAPhone() {
    try (Page page = officer(390, "nl-NL")) {
      page.locator("#mine ~ ul a", new Page.LocatorOptions().setHasText("pakket")).click();
      page.locator("a.act").click();
      page.locator("#place").selectOption("tickets/messages.text");
      page.locator("#text").fill("Els");
      page.locator("#reason").fill("Een ander.");
      page.locator("form[action$=mask] button").click();
      assertThat(page.locator("[role=status]").textContent()).contains("opnieuw gemaakt");
      assertThat(scene.state()).isEqualTo("PREPARING");
      String id = scene.asks("access", 1, "digest-2");
      page.navigate(gateway.address() + "/console/approvals/" + id);
      assertThat(page.locator("code.digest").textContent()).isEqualTo("digest-2");
      page.locator("#reason").fill("Bekeken.");
      page.locator("form[action$=approve] button").click();
      assertThat(page.locator("[role=status]").textContent()).contains("Akkoord");
      assertThat(scene.state()).isEqualTo("EXECUTING");
    }
  }

  @Test
  void aRefusalShouldShowItsLetterOnAPhoneBeforeItGoes() {
    try (Page page = officer(390, "nl-NL")) {
      page.navigate(gateway.address() + "/console/approvals/" + scene.id() + "-access");
      page.locator("#ground").selectOption("GDPR Art. 15(4)");
      page.locator("#refusal").fill("Er staan gegevens van anderen in.");
      page.locator("#addition").fill("Vraag gerust om een deel.\n\nWij helpen u daarbij.");
      page.locator("form[action$=refusal] button").click();
      assertThat(page.locator(".text").textContent()).contains("Wij helpen u daarbij.", "rechter");
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
      PageCheck.isAccessible(page, "refusal");
      PageCheck.picture(page, "refusal-390");
      page.locator("form[action$=refuse] button").click();
      assertThat(page.locator("[role=status]").textContent()).contains("Geweigerd");
      assertThat(scene.state()).isEqualTo("REFUSED");
    }
  }

  @Test
  void anErasureShouldTakeTwoPeopleAtTwoScreens() {
    String address = gateway.address() + "/console/approvals/" + scene.id() + "-erasure";
    try (Page one = officer(1280, "en-GB");
        Page two = signedIn(390, "en-GB", "officer-2", "approver")) {
      for (Page page : List.of(one, two)) {
        page.navigate(address);
      }
      one.locator("form[action$=approve] button").click();
      assertThat(one.locator("[role=status]").textContent()).contains("somebody else's");
      two.locator("form[action$=approve] button").click();
      assertThat(two.locator("[role=status]").textContent()).contains("Approved");
      assertThat(scene.agreed(scene.id() + "-erasure")).isEqualTo(2);
      one.navigate(address);
      assertThat(one.locator("form[action$=approve]").count()).isZero();
    }
  }

  @Test
  void aMailShouldBeDecidedOnWithTheKeyboardAlone() {
    try (Page page = officer(1280, "nl-NL")) {
      page.navigate(gateway.address() + "/console/triage");
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      page.waitForURL("**/triage/m1");
      page.locator("input[name='label.access']").focus();
      page.keyboard().press("Space");
      page.locator("#reason").focus();
      page.keyboard().type("Vraagt ook inzage.");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      page.waitForURL("**/triage?done=triaged");
      assertThat(scene.waiting.started).containsExactly("m1");
    }
  }

  @Test
  void signingOutShouldLeaveNothingBehindTheBackButton() {
    try (Page page = officer(390, "nl-NL")) {
      page.navigate(gateway.address() + "/console/cases/" + scene.id());
      page.locator("form[action$=sign-out] button").click();
      assertThat(page.locator("h1").textContent()).isEqualTo("Je bent afgemeld");
      page.goBack();
      page.waitForLoadState();
      assertThat(page.url()).contains("/console/sign-in");
      assertThat(page.content()).doesNotContain(scene.id().value() + "</h1>");
    }
  }

  @Test
  void theLanguageShouldChangeWithOneClickAndStay() {
    try (Page page = officer(390, "nl-NL")) {
      page.locator(".who > a").click();
      assertThat(page.locator("h1").textContent()).isEqualTo("What needs you today");
      page.navigate(gateway.address() + "/console/triage");
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "390,nl-NL,Vrijgegeven,Vrijgegeven. De opruiming wordt uitgevoerd.,Staat stil,Klaar",
    "1280,en-GB,Released,Released. The sweep is being carried out.,Paused,Done"
  })
  void aSweepShouldBeReleasedHeldUpAndReported(
      int width, String language, String released, String said, String paused, String done)
      throws IOException {
    try (Page page = officer(width, language)) {
      page.locator("nav a[href$=retention]").click();
      page.locator("#waiting + ol a").click();
      shows(page, "code.digest", PlannedSweep.DIGEST);
      assertThat(page.locator("table tbody tr").count()).isEqualTo(3);
      page.locator("a.act").click();
      page.locator("#reason").fill("Gelezen / read.");
      page.locator("form[action$=approve] button").click();
      shows(page, "[role=status]", said);
      shows(page, "main .mark", released);
      assertThat(scene.told()).containsExactly("task-sweep approved");
      page.locator("form[action$=pause] button").click();
      shows(page, "main .mark", paused);
      PageCheck.picture(page, "job-sweep-" + width);
      page.locator("form[action$=resume] button").click();
      shows(page, "main .mark", released);
      scene.sweep.report();
      page.reload();
      shows(page, "main .mark", done);
      assertThat(page.locator("main form").count()).isZero();
      assertThat(saved(page, "#report + p a[href*='language=en']"))
          .contains("<svg", PlannedSweep.DIGEST);
    }
  }

  @ParameterizedTest
  @CsvSource({"390,nl-NL,De audit is heel", "1280,en-GB,The audit is whole"})
  void aCaseShouldBeAudited(int width, String language, String whole) throws IOException {
    String id = scene.id().value();
    try (Page page = signedIn(width, language, "auditor-1", "auditor")) {
      page.locator("nav a[href$=audit]").click();
      shows(page, "ol.timeline", PlannedSweep.ID);
      page.locator("#chain").fill(id);
      page.locator("form.days button").click();
      page.waitForURL("**chain=" + id + "**");
      List<String> found = page.locator("ol.timeline li").allTextContents();
      assertThat(found).isNotEmpty().allMatch(line -> line.contains(id));
      assertThat(found).noneMatch(line -> line.contains(PlannedSweep.ID));
      PageCheck.picture(page, "job-audit-" + width);
      assertThat(saved(page, "a[href*='audit.csv']").lines().skip(1))
          .hasSameSizeAs(found)
          .allMatch(line -> line.contains(id));
      page.locator("a[href$=verify]").click();
      shows(page, "main .mark", whole);
    }
  }

  /** Waits until the page that a click leads to says so. */
  private static void shows(Page page, String place, String text) {
    page.locator(place, new Page.LocatorOptions().setHasText(text)).waitFor();
  }

  private static String saved(Page page, String link) throws IOException {
    Download file = page.waitForDownload(() -> page.locator(link).click());
    return Files.readString(file.path());
  }

  @Test
  void axeShouldFindWhatNobodyCanRead() {
    try (Page page = chromium.window(390, "en-GB")) {
      page.setContent("<html><title>x</title><body><img src='x'><input></body></html>");
      assertThat(PageCheck.findings(page)).anyMatch(finding -> finding.contains("image-alt"));
    }
  }

  /** Made anew by this test, kept by {@code README_PICTURE=true} in the environment. */
  @Test
  void theReadmeShouldShowTheFirstPage() throws IOException {
    scene.severalCases();
    try (Page page = officer(1280, "en-GB")) {
      assertThat(page.locator("section[aria-labelledby=queue] ol li").count()).isEqualTo(4);
      byte[] picture =
          page.screenshot(
              new Page.ScreenshotOptions()
                  .setFullPage(true)
                  .setClip(0, 0, 1280, 1024)
                  .setPath(PageCheck.PICTURES.resolve("readme.png")));
      assertThat(picture.length).isLessThan(LARGEST_PICTURE);
      if ("true".equals(System.getenv("README_PICTURE"))) {
        Files.write(README_PICTURE, picture);
      }
    }
    assertThat(Files.size(README_PICTURE)).isLessThan(LARGEST_PICTURE);
    assertThat(Files.readString(Path.of("..", "README.md"))).contains("(docs/console.png)");
  }
}
