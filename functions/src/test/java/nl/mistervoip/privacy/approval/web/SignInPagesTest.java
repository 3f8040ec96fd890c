package nl.mistervoip.privacy.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import nl.mistervoip.privacy.approval.ConsoleScene;
import nl.mistervoip.privacy.approval.web.signin.Doors;
import nl.mistervoip.privacy.approval.web.signin.FakeOpenId;
import nl.mistervoip.privacy.approval.web.signin.InMemorySessions;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.platform.web.PageResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in and out, and what of a browser is believed. */
class SignInPagesTest {
  private final ConsoleScene scene = new ConsoleScene();
  private final InMemorySessions sessions = new InMemorySessions();
  private final FakeOpenId issuer = new FakeOpenId();
  private final WebConsole console =
      new WebConsole(Doors.of(issuer, sessions), scene.desk(), Browser.BASE, scene.clock);
  private final Browser browser = new Browser(console);

  private boolean signedIn() {
    return browser.get("/console").status() == 200;
  }

  @Test
  void whoIsNotSignedInShouldBeAskedToAndComeBackToThePage() {
    PageResponse asked = browser.get("/console/triage");
    assertThat(asked.status()).isEqualTo(303);
    assertThat(Browser.next(asked)).isEqualTo("/console/sign-in?back=/console/triage");
    Document page = browser.page(Browser.next(asked));
    String start = page.expectFirst("a.act").attr("href").substring("/desk".length());
    PageResponse away = browser.get(start);
    String state = Browser.state(away);
    PageResponse back = browser.get("/console/signed-in?code=u:approver&state=" + state);
    assertThat(Browser.next(back)).isEqualTo("/console/triage");
    assertThat(signedIn()).isTrue();
  }

  @Test
  void theSessionCookieShouldBeForUsAloneAndOutOfReachOfScripts() {
    browser.get("/console/sign-in/start");
    browser.signIn("officer-1", "privacy-officer");
    PageResponse away = browser.get("/console/sign-in/start");
    assertThat(away.headers().get("Set-Cookie"))
        .startsWith("__Host-")
        .contains("; Path=/; Secure; HttpOnly; SameSite=Lax")
        .doesNotContain("Domain");
  }

  @Test
  void aSessionShouldBeUnderATokenThatNoBrowserHadBefore() {
    String planted = new LinkSecrets().issue().token();
    browser.cookies.put(Doors.SESSION, planted);
    browser.signIn("officer-1", "privacy-officer");
    assertThat(browser.cookies.get(Doors.SESSION)).isNotEqualTo(planted);
    String first = browser.cookies.get(Doors.SESSION);
    browser.signIn("officer-1", "privacy-officer");
    assertThat(browser.cookies.get(Doors.SESSION)).isNotEqualTo(first);
    assertThat(sessions.keys()).as("the former one has ended").hasSize(1);
    assertThat(sessions.keys().toString()).doesNotContain(first);
  }

  @Test
  void anAnswerToAnotherBrowsersQuestionShouldLetNobodyIn() {
    PageResponse away = new Browser(console).get("/console/sign-in/start");
    String state = Browser.state(away);
    assertThat(browser.get("/console/signed-in?code=u:approver&state=" + state).status())
        .isEqualTo(400);
    browser.get("/console/sign-in/start");
    assertThat(browser.get("/console/signed-in?code=u:approver&state=" + state).status())
        .isEqualTo(400);
    assertThat(sessions.keys()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/console//evil.example",
        "/console\\@evil.example",
        "/console/../../evil",
        "/consoles",
        "/console\r\nSet-Cookie: a=b",
        "javascript:alert(1)"
      })
  void nobodyShouldBeSentOnToWhereWeAreNot(String wanted) {
    PageResponse away = browser.get("/console/sign-in/start?back=" + Browser.encoded(wanted));
    String state = Browser.state(away);
    PageResponse back = browser.get("/console/signed-in?code=u:approver&state=" + state);
    assertThat(back.headers().get("Location")).isEqualTo("/desk/console");
    assertThat(
            java.net.URI.create("https://desk.example" + back.headers().get("Location")).getHost())
        .isEqualTo("desk.example");
    PageResponse chosen = browser.get("/console/language?to=en&back=" + Browser.encoded(wanted));
    assertThat(chosen.headers().get("Location")).startsWith("/desk/console");
    assertThat(chosen.headers().toString()).doesNotContain("\r").doesNotContain("\n");
  }

  @Test
  void aForgedCookieOfTheAttemptShouldNotLeadAnywhereElse() {
    String token = new LinkSecrets().issue().token();
    Doors.Attempt forged = Doors.Attempt.of(token, "https://evil.example/");
    browser.cookies.put(Doors.ATTEMPT, forged.cookie());
    PageResponse back = browser.get("/console/signed-in?code=u:approver&state=" + forged.state());
    assertThat(back.headers().get("Location")).isEqualTo("/desk/console");
  }

  @Test
  void halfAnHourWithoutAClickShouldEndASession() {
    browser.signIn("officer-1", "privacy-officer");
    scene.clock.advance(Duration.ofMinutes(29));
    assertThat(signedIn()).isTrue();
    scene.clock.advance(Duration.ofMinutes(29));
    assertThat(signedIn()).isTrue();
    scene.clock.advance(Duration.ofMinutes(30));
    assertThat(signedIn()).isFalse();
  }

  @Test
  void tenHoursShouldEndASessionHoweverBusy() {
    browser.signIn("officer-1", "privacy-officer");
    for (int i = 0; i < 29; i++) {
      scene.clock.advance(Duration.ofMinutes(20));
      assertThat(signedIn()).isTrue();
    }
    scene.clock.advance(Duration.ofMinutes(20));
    assertThat(signedIn()).isFalse();
  }

  @Test
  void signingOutShouldEndTheSessionAndSaySo() {
    browser.signIn("officer-1", "privacy-officer");
    String token = browser.cookies.get(Doors.SESSION);
    PageResponse left = browser.submit(browser.page("/console"), "/sign-out", Map.of());
    assertThat(browser.page(Browser.next(left)).text()).contains("afgemeld");
    assertThat(browser.cookies).doesNotContainKey(Doors.SESSION);
    browser.cookies.put(Doors.SESSION, token);
    assertThat(signedIn()).as("with a cookie that somebody kept").isFalse();
  }

  @Test
  void aFormWithoutTheTokenOfItsSessionShouldDoNothing() {
    browser.signIn("officer-1", "privacy-officer");
    String csrf = browser.csrf();
    assertThat(browser.post("/console/sign-out", Map.of()).status()).isEqualTo(403);
    assertThat(browser.post("/console/sign-out", Map.of("csrf", "x")).status()).isEqualTo(403);
    Browser other = new Browser(console).signIn("officer-2", "approver");
    assertThat(browser.post("/console/sign-out", Map.of("csrf", other.csrf())).status())
        .isEqualTo(403);
    assertThat(
            browser
                .sendingOrigin("https://evil.example")
                .post("/console/sign-out", Map.of("csrf", csrf))
                .status())
        .isEqualTo(403);
    assertThat(
            browser.sendingOrigin("null").post("/console/sign-out", Map.of("csrf", csrf)).status())
        .isEqualTo(403);
    assertThat(signedIn()).isTrue();
  }

  @Test
  void twoCookiesOfTheSameNameShouldCountAsNone() {
    browser.signIn("officer-1", "privacy-officer");
    browser.cookies.put(" " + Doors.SESSION, "x");
    assertThat(signedIn()).isFalse();
  }

  @Test
  void anIssuerThatDoesNotAnswerShouldBeSaidSo() {
    issuer.goDown();
    PageResponse answer = browser.get("/console/sign-in/start");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(Browser.parsed(answer).text()).contains("aanmelddienst");
    assertThat(browser.get("/console/signed-out").status()).isEqualTo(200);
  }

  @Test
  void whoHasNoRoleShouldReadWhatToDo() {
    browser.signIn("guest-1");
    assertThat(browser.page("/console").text()).contains("geen rol");
  }

  @Test
  void theLanguageShouldBeTheOneChosen() {
    browser.signIn("officer-1", "privacy-officer");
    assertThat(browser.page("/console").expectFirst("html").attr("lang")).isEqualTo("nl");
    browser.get("/console/language?to=en&back=/console");
    assertThat(browser.page("/console").expectFirst("html").attr("lang")).isEqualTo("en");
  }

  @Test
  void noScriptNoForeignPlaceAndNoInlineStyleShouldBeAllowed() {
    browser.signIn("officer-1", "privacy-officer");
    String policy = browser.get("/console").headers().get("Content-Security-Policy");
    assertThat(policy)
        .contains("default-src 'none'")
        .contains("form-action 'self'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe")
        .doesNotContain("script-src")
        .doesNotContain("http");
    assertThat(browser.page("/console").select("script, [style], [onclick], link")).isEmpty();
  }

  @Test
  void anAddressThatIsNoneShouldBeSaidSo() {
    browser.signIn("officer-1", "privacy-officer");
    assertThat(browser.get("/console/nothing/here").status()).isEqualTo(404);
    assertThat(browser.post("/console", Map.of("csrf", browser.csrf())).status()).isEqualTo(404);
  }
}
