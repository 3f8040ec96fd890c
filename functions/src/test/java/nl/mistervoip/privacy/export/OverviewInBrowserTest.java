package nl.mistervoip.privacy.export;

import static nl.mistervoip.privacy.testing.SamplePeople.ANNEKE;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.Chromium;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** The overview as a person meets it: in a real browser, offline, on a large screen and a phone. */
class OverviewInBrowserTest {
  private static final int DESKTOP = 1280;
  private static final int PHONE = 390;
  private static final Path TARGET = Path.of("target", "package");

  private static Chromium chromium;

  @BeforeAll
  static void unpack() throws IOException {
    for (Language language : Language.values()) {
      Desk desk = new Desk(BusyCustomer.landscape(), ANNEKE, language, Right.ACCESS);
      desk.searchAll();
      desk.build();
      for (Map.Entry<String, byte[]> file : desk.files().entrySet()) {
        Path path = folder(language).resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
    }
    chromium = new Chromium();
  }

  @AfterAll
  static void leave() {
    chromium.close();
  }

  @ParameterizedTest
  @EnumSource
  void theHtmlShouldBeValid(Language language) throws InterruptedException {
    List<String> found = new ArrayList<>();
    // The grammar of HTML is deep: it takes more than the stack of an ordinary thread.
    Thread reading = new Thread(null, () -> found.add(validated(page(language))), "", 512 << 20);
    reading.start();
    reading.join();
    assertThat(found).hasSize(1);
    assertThat(found.getFirst()).contains("No errors found.");
    // The checker does not know that page and recordings lie in one folder; the browser does.
    assertThat(found.getFirst().lines().filter(line -> line.matches("(Error|Warning).*")))
        .allMatch(line -> line.contains("recordings/") && line.contains("media-src"));
  }

  private static String validated(Path page) {
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.TEXT);
    try {
      return validator.validate(page);
    } catch (IOException | SAXException e) {
      return e.toString();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {DESKTOP, PHONE})
  void aCheckerOfAccessibilityShouldFindNothing(int width) {
    Language language = width == PHONE ? Language.NL : Language.EN;
    try (Page page = chromium.open(page(language), width).page()) {
      page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
      AxeResults results = new AxeBuilder(page).analyze();
      assertThat(results.getPasses()).hasSizeGreaterThan(20);
      assertThat(results.getViolations().stream().map(OverviewInBrowserTest::line)).isEmpty();
    }
  }

  @Test
  void openingItWithoutANetworkShouldAskForNothing() {
    Chromium.Visit visit = chromium.open(page(Language.NL), DESKTOP);
    try (Page page = visit.page()) {
      page.evaluate("window.scrollTo(0, document.body.scrollHeight)");
      assertThat(page.locator("h2").count()).isGreaterThan(5);
      assertThat(
              page.evaluate(
                  "Math.max(...[...document.querySelectorAll('svg rect')].map("
                      + "bar => bar.getBoundingClientRect().height))"))
          .asString()
          .isNotEqualTo("0");
      assertThat(visit.requests()).isEmpty();
    }
  }

  @Test
  void onAPhoneOnlyWideTablesShouldScrollSideways() {
    try (Page page = chromium.open(page(Language.NL), PHONE).page()) {
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
      for (Locator text : page.locator("main h2, main > section > p").all()) {
        assertThat(text.boundingBox().x + text.boundingBox().width).isLessThanOrEqualTo(PHONE);
      }
      picture(page, "overview-nl-390.png");
    }
  }

  @Test
  void theKeyboardShouldFirstReachTheWayToTheContents() {
    try (Page page = chromium.open(page(Language.NL), DESKTOP).page()) {
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.getAttribute('href')")).isEqualTo("#main");
      assertThat(page.evaluate("document.activeElement.getBoundingClientRect().left >= 0"))
          .isEqualTo(true);
    }
  }

  @Test
  void onPaperNothingShouldBeCutOff() {
    try (Page page = chromium.open(page(Language.NL), DESKTOP).page()) {
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator("nav").isVisible()).isFalse();
      assertThat(
              page.evaluate(
                  "[...document.querySelectorAll('.wide')].every("
                      + "box => getComputedStyle(box).overflowX === 'visible')"))
          .isEqualTo(true);
      page.pdf(new Page.PdfOptions().setFormat("A4").setPath(TARGET.resolve("overview-nl.pdf")));
    }
  }

  @Test
  void picturesShouldBeTakenForWhoLooks() throws IOException {
    for (Language language : Language.values()) {
      String name = "overview-" + language.tag() + "-1280.png";
      try (Page page = chromium.open(page(language), DESKTOP).page()) {
        picture(page, name);
      }
      assertThat(Files.size(TARGET.resolve(name))).isGreaterThan(10_000);
    }
  }

  private static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(TARGET.resolve(name)));
  }

  private static String line(Rule rule) {
    return rule.getImpact() + " " + rule.getId() + ": " + rule.getNodes().getFirst().getHtml();
  }

  private static Path folder(Language language) {
    return TARGET.resolve(language.tag());
  }

  private static Path page(Language language) {
    return folder(language).resolve(FileNames.overview(language)).toAbsolutePath();
  }
}
