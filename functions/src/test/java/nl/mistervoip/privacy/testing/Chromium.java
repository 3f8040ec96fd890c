package nl.mistervoip.privacy.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Debian's Chromium without a network, driven by Playwright on Debian's Node. */
public final class Chromium implements AutoCloseable {
  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path NODE = Path.of("/usr/bin/node");

  private final Playwright playwright;
  private final Browser browser;

  /**
   * A page that was opened.
   *
   * @param page itself
   * @param requests what was asked for beside it, whether it was given or not
   */
  public record Visit(Page page, List<String> requests) {}

  /** Starts the browser. */
  public Chromium() {
    require(BROWSER, "chromium");
    require(NODE, "nodejs");
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_NODEJS_PATH",
                        NODE.toString(),
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1")));
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(BROWSER)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  private static void require(Path file, String debianPackage) {
    if (!Files.isExecutable(file)) {
      throw new IllegalStateException(
          file
              + " is missing. Run infrastructure/local/desk test-tools, or: apt-get install "
              + debianPackage);
    }
  }

  /**
   * Opens a file from disk with the network taken away.
   *
   * @param file the page
   * @param width of the window, in CSS pixels
   * @return the open page
   */
  public Visit open(Path file, int width) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setOffline(true)
                .setLocale("nl-NL")
                .setViewportSize(width, 900));
    Page page = context.newPage();
    List<String> requests = new ArrayList<>();
    page.onRequest(
        (Request request) -> {
          if (!request.isNavigationRequest()) {
            requests.add(request.url());
          }
        });
    page.navigate(file.toUri().toString());
    page.waitForLoadState();
    return new Visit(page, requests);
  }

  /**
   * Opens a window of its own, with cookies of its own, that may use the network.
   *
   * @param width of the window, in CSS pixels
   * @param language preferred, such as {@code nl-NL}
   * @return an empty page
   */
  public Page window(int width, String language) {
    return window(width, language, false, true);
  }

  /**
   * The same, as a given device does it.
   *
   * @param width of the window, in CSS pixels
   * @param language preferred, such as {@code nl-NL}
   * @param touch whether it can be tapped
   * @param scripts whether pages may run scripts
   * @return an empty page
   */
  public Page window(int width, String language, boolean touch, boolean scripts) {
    return browser
        .newContext(
            new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, 900)
                .setHasTouch(touch)
                .setJavaScriptEnabled(scripts))
        .newPage();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
