package nl.mistervoip.privacy.identity.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.testing.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The upload page as a person meets it: in a real browser, on a phone; its pictures are kept. */
class UploadPageInBrowserTest {
  private static final int PHONE = 390;
  private static final int FINGER = 40;
  private static final Path TARGET = Path.of("target", "pages");
  private static final UploadForm FORM =
      new UploadForm("https://s3.eu-west-1.amazonaws.com/uploads", Map.of("key", "k"));

  private static Chromium chromium;

  @BeforeAll
  static void write() throws IOException {
    Files.createDirectories(TARGET);
    Map<String, UploadOutcome> pages = new TreeMap<>();
    for (Language language : Language.values()) {
      pages.put("upload-" + language.tag(), new UploadOutcome.Ask(language, FORM));
      pages.put("arrived-" + language.tag(), new UploadOutcome.Arrived(language));
    }
    pages.put("closed", new UploadOutcome.Closed());
    for (Map.Entry<String, UploadOutcome> page : pages.entrySet()) {
      Files.writeString(file(page.getKey()), UploadPages.of(page.getValue()).body());
    }
    chromium = new Chromium();
  }

  @AfterAll
  static void leave() {
    chromium.close();
  }

  private static Path file(String name) {
    return TARGET.resolve(name + ".html").toAbsolutePath();
  }

  @ParameterizedTest
  @ValueSource(strings = {"upload-nl", "upload-en", "arrived-nl", "arrived-en", "closed"})
  void aCheckerOfAccessibilityShouldFindNothing(String name) {
    Chromium.Visit visit = chromium.open(file(name), PHONE);
    try (Page page = visit.page()) {
      AxeResults results = new AxeBuilder(page).analyze();
      assertThat(results.getPasses()).hasSizeGreaterThan(10);
      List<String> found =
          results.getViolations().stream().map(UploadPageInBrowserTest::line).toList();
      assertThat(found).isEmpty();
      assertThat(visit.requests()).as("nothing is loaded").isEmpty();
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(TARGET.resolve(name + ".png")));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void onAPhoneEverythingShouldFitAndBeLargeEnoughForAFinger(Language language) {
    try (Page page = chromium.open(file("upload-" + language.tag()), PHONE).page()) {
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
      for (Locator touched : page.locator("input:not([type=hidden]), button").all()) {
        assertThat(touched.boundingBox().height).isGreaterThan(FINGER);
      }
      Locator drawing = page.locator("svg");
      assertThat(drawing.boundingBox().width).isBetween(300.0, (double) PHONE);
    }
  }

  @Test
  void theWordsOnTheDrawingShouldStandWithinIt() {
    try (Page page = chromium.open(file("upload-nl"), PHONE).page()) {
      Object over =
          page.evaluate(
              "[...document.querySelectorAll('svg .open text')].filter(t =>"
                  + " t.getBBox().x + t.getBBox().width > 314).length");
      assertThat(over).isEqualTo(0);
    }
  }

  private static String line(Rule rule) {
    return rule.getImpact() + " " + rule.getId() + ": " + rule.getNodes().getFirst().getHtml();
  }
}
