package nl.mistervoip.privacy.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.approval.ConsoleScene;
import nl.mistervoip.privacy.approval.web.screen.Hand;
import nl.mistervoip.privacy.approval.web.screen.PageCheck;
import nl.mistervoip.privacy.approval.web.screen.Reader;
import nl.mistervoip.privacy.casefile.IdentityAssessment;
import nl.mistervoip.privacy.intake.reconcile.FakeFailedMails;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.retention.PlannedSweep;
import nl.mistervoip.privacy.testing.SamplePeople;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The console as people meet it: in a real browser, signed in at an issuer, over the whole API on
 * fakes; its pictures are kept under {@code target/pages/console}.
 */
@ExtendWith(OneStage.class)
@ResourceLock(OneStage.LOCK)
class ConsoleInBrowserTest {
  private static final Path README_PICTURE = Path.of("..", "docs", "console.png");
  private static final int LARGEST_PICTURE = 150_000;
  private static final String MAIL =
      """
      From: "Sam" <sam@example.nl>
      Subject: Mijn gegevens
      Content-Type: text/plain; charset=utf-8

      Wis al mijn gegevens en stuur me een overzicht van wat u van mij bewaart.
      """
          .replace("\n", "\r\n");

  private static final Reader ON_A_PHONE = new Reader(Language.NL, Reader.PHONE, Hand.MOUSE, true);
  private static final Reader AT_A_DESK = new Reader(Language.EN, Reader.WIDE, Hand.MOUSE, true);

  private final ConsoleScene scene = new ConsoleScene();
  private final ConsoleStage stage;

  ConsoleInBrowserTest(ConsoleStage stage) {
    this.stage = stage;
    stage.show(scene);
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

  private Page officer(Reader reader) {
    return stage.signedIn(reader, "officer-1", "privacy-officer", "approver");
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
    pages.put("closed-days", "/console/settings/closed-days");
    pages.put("letter-passages", "/console/settings/letters");
    pages.put("not-found", "/console/nothing");
    pages.put("sign-in", "/console/sign-in");
    pages.put("signed-out", "/console/signed-out");
    return pages;
  }

  static List<Reader> readers() {
    return List.of(ON_A_PHONE, AT_A_DESK);
  }

  /** Each page in each language, once on a phone and once not; axe judges each page once. */
  @ParameterizedTest
  @MethodSource("readers")
  void everyPageShouldFitBeAccessibleAndLoadNothing(Reader reader) {
    scene.tellsRecipients();
    scene.asksAboutTheList();
    scene.failedMails().add(FakeFailedMails.event("m-9", "2026-03-04T09:00:00.000Z"));
    try (Page page = stage.signedIn(reader, "one", "privacy-officer", "approver", "auditor")) {
      List<String> beside = new ArrayList<>();
      page.onRequest(
          request -> {
            if (!request.isNavigationRequest()) {
              beside.add(request.url());
            }
          });
      List<String> wrong = new ArrayList<>();
      pages()
          .forEach(
              (name, address) -> {
                wrong.addAll(PageCheck.wrong(page, name, stage.address() + address, reader));
                if (reader.equals(ON_A_PHONE)) {
                  PageCheck.findings(page).forEach(found -> wrong.add(name + ": " + found));
                }
              });
      assertThat(wrong).isEmpty();
      assertThat(beside).as("nothing is loaded beside the page").isEmpty();
    }
  }

  @Test
  void theFormsOfAnAdministratorShouldFitAPhoneWithALetterShownToo() {
    try (Page page = stage.signedIn(ON_A_PHONE, "admin", "administrator")) {
      for (String address : List.of("", "/closed-days", "/letters")) {
        page.navigate(stage.address() + "/console/settings" + address);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        PageCheck.isAccessible(page, "settings" + address);
      }
      page.locator("#nlSignature").fill("Team Privacy");
      page.locator("#enSignature").fill("Privacy team");
      page.locator("form[action$=preview] button").click();
      assertThat(page.locator(".whole").count()).isEqualTo(4);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
      PageCheck.isAccessible(page, "letters shown");
    }
  }

  @Test
  void aRefusalShouldShowItsLetterOnAPhoneBeforeItGoes() {
    try (Page page = officer(ON_A_PHONE)) {
      page.navigate(stage.address() + "/console/approvals/" + scene.id() + "-access");
      page.locator("#ground").selectOption("GDPR Art. 15(4)");
      page.locator("#refusal").fill("Er staan gegevens van anderen in.");
      page.locator("#addition").fill("Vraag gerust om een deel.\n\nWij helpen u daarbij.");
      page.locator("form[action$=refusal] button").click();
      assertThat(page.locator(".text").textContent()).contains("Wij helpen u daarbij.", "rechter");
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
      PageCheck.isAccessible(page, "refusal");
      PageCheck.picture(page, PageCheck.PICTURES.resolve("refusal-390"));
      page.locator("form[action$=refuse] button").click();
      assertThat(page.locator("[role=status]").textContent()).contains("Geweigerd");
      assertThat(scene.state()).isEqualTo("REFUSED");
    }
  }

  @Test
  void theKeyboardShouldGetPastTheMenuWithOnePress() {
    try (Page page = officer(AT_A_DESK)) {
      page.navigate(stage.address() + "/console/triage");
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      page.waitForURL("**/triage/m1");
    }
  }

  @Test
  void signingOutShouldLeaveNothingBehindTheBackButton() {
    try (Page page = officer(ON_A_PHONE)) {
      page.navigate(stage.address() + "/console/cases/" + scene.id());
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
    try (Page page = officer(ON_A_PHONE)) {
      page.locator(".who > a").click();
      assertThat(page.locator("h1").textContent()).isEqualTo("What needs you today");
      page.navigate(stage.address() + "/console/triage");
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    }
  }

  @Test
  void axeShouldFindWhatNobodyCanRead() {
    try (Page page = stage.window(AT_A_DESK)) {
      page.setContent("<html><title>x</title><body><img src='x'><input></body></html>");
      assertThat(PageCheck.findings(page)).anyMatch(finding -> finding.contains("image-alt"));
    }
  }

  /** Made anew by this test, kept by {@code README_PICTURE=true} in the environment. */
  @Test
  void theReadmeShouldShowTheFirstPage() throws IOException {
    scene.severalCases();
    try (Page page = officer(AT_A_DESK)) {
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
