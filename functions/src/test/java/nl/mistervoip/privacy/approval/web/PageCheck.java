package nl.mistervoip.privacy.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What every page of the console owes its reader, looked at in a browser. */
final class PageCheck {
  /** Where the pictures go. */
  static final Path PICTURES = Path.of("target", "pages", "console");

  private static final int FINGER = 24;

  private PageCheck() {}

  /** Opens a page, keeps a picture of it, and sees whether it fits its window. */
  static void fits(Page page, String name, String address, int width, String language) {
    Response response = page.navigate(address);
    PageBudget.keeps(name, response.text());
    picture(page, name + "-" + width + "-" + language.substring(0, 2));
    // Asked at once: each question of its own would take longer than the page.
    Map<?, ?> found =
        (Map<?, ?>)
            page.evaluate(
                "({lang: document.documentElement.lang, width:"
                    + " document.documentElement.scrollWidth, lowest:"
                    + " Math.min(...[...document.querySelectorAll('button, nav a, summary,"
                    + " select')].map(one => one.getBoundingClientRect().height))})");
    assertThat(found.get("lang")).isEqualTo(language.substring(0, 2));
    assertThat(found.get("width")).as("%s fits", name).isEqualTo(width);
    Number lowest = (Number) Objects.requireNonNull(found.get("lowest"));
    assertThat(lowest.doubleValue()).as(name).isGreaterThan(FINGER);
  }

  /** Everybody can read the page that is open, as far as a machine can tell. */
  static void isAccessible(Page page, String name) {
    assertThat(findings(page)).as(name).isEmpty();
  }

  /** What axe finds on the page that is open. */
  static List<String> findings(Page page) {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(page)
            // We have no frames; without this, each page would be judged in a window of its own.
            .setLegacyMode(true)
            .options(options)
            .analyze()
            .getViolations()
            .stream()
            .map(PageCheck::line)
            .toList();
  }

  /** Keeps a picture of the page that is open. */
  static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
  }

  private static String line(Rule rule) {
    return rule.getImpact() + " " + rule.getId() + ": " + rule.getNodes().getFirst().getHtml();
  }
}
