package nl.mistervoip.privacy.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import nl.mistervoip.privacy.testing.Chromium;
import org.junit.jupiter.api.Test;

/** The console's pages on the deployed system, in a real browser, by way of the local sign-in. */
class ConsoleIT {
  private static final int PHONE = 390;

  private final RunningDesk desk = new RunningDesk();

  @Test
  void aPersonShouldSignInSeeWhatIsToBeDoneAndSignOut() {
    String console = desk.publicBaseUrl() + "/console";
    try (Chromium chromium = new Chromium();
        Page page = chromium.window(PHONE, "nl-NL")) {
      page.navigate(console + "/triage");
      page.locator("main a.act").click();
      page.locator("button[value=officer-1]").click();
      page.waitForURL(console + "/triage");
      assertThat(page.context().cookies().stream().filter(ConsoleIT::isSession)).hasSize(1);
      page.locator("nav summary").click();
      page.locator("nav a").first().click();
      assertThat(page.locator("h1").textContent()).isEqualTo("Wat er vandaag op je wacht");
      assertThat(page.locator("section[aria-labelledby=queue]").count()).isEqualTo(1);
      page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pages/deployed.png")));
      page.locator("form[action$=sign-out] button").click();
      assertThat(page.locator("h1").textContent()).isEqualTo("Je bent afgemeld");
      page.navigate(console);
      assertThat(page.url()).contains("/console/sign-in");
    }
  }

  private static boolean isSession(Cookie cookie) {
    return cookie.name.startsWith("__Host-desk-session") && cookie.secure && cookie.httpOnly;
  }
}
