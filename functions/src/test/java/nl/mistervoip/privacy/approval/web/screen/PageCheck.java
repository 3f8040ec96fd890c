package nl.mistervoip.privacy.approval.web.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.mistervoip.privacy.approval.web.PageBudget;
import nl.mistervoip.privacy.request.Language;

/** What every page of the console owes its reader, looked at in a browser. */
public final class PageCheck {
  /** Where the pictures of single pages go. */
  public static final Path PICTURES = Path.of("target", "pages", "console");

  private static final Map<Language, Words> WORDS =
      Map.of(Language.NL, new Words(Language.NL), Language.EN, new Words(Language.EN));
  private static final int FINGER = 24;

  /**
   * Asked at once: each question of its own would take longer than the page. Texts are those of
   * ours: not what somebody wrote, and not what is marked as being in another language.
   */
  private static final String LOOK =
      """
      () => {
        const seen = [...document.querySelectorAll('button, nav a, summary, select')]
          .map(one => one.getBoundingClientRect().height).filter(height => height > 0);
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walk.nextNode()) {
          const text = walk.currentNode.textContent.trim();
          if (text && !walk.currentNode.parentElement.closest('body [lang], .text, code')) {
            texts.push(text);
          }
        }
        return {lang: document.documentElement.lang, lowest: Math.min(...seen), texts,
          width: document.documentElement.scrollWidth};
      }
      """;

  /** Everything on a page but its words. */
  private static final String SHAPE =
      """
      () => [...document.querySelectorAll('body *')]
        .map(one => one.tagName + '.' + (one.getAttribute('class') ?? '') + '.' + one.children.length)
        .join(' ')
      """;

  private static final Set<String> JUDGED = ConcurrentHashMap.newKeySet();

  private PageCheck() {}

  /** The words of a language. */
  static Words words(Language language) {
    return Objects.requireNonNull(WORDS.get(language));
  }

  /** Opens a page, keeps a picture of it, and says what is wrong with it. */
  public static List<String> wrong(Page page, String name, String address, Reader reader) {
    Response response = page.navigate(address);
    PageBudget.keeps(name, response.text());
    picture(page, PICTURES.resolve(name + "-" + reader.width() + "-" + reader.language().tag()));
    return wrong(page, name, reader);
  }

  /**
   * What is wrong with the page that is open: its language, its width, what is too low to tap, and
   * each text that is in another language, a key, or a day as machines write it.
   */
  static List<String> wrong(Page page, String name, Reader reader) {
    Map<?, ?> found = (Map<?, ?>) page.evaluate(LOOK);
    List<String> wrong = new ArrayList<>();
    require(wrong, name + " has its language", reader.language().tag().equals(found.get("lang")));
    require(wrong, name + " fits", Integer.valueOf(reader.width()).equals(found.get("width")));
    Number lowest = (Number) Objects.requireNonNull(found.get("lowest"));
    require(wrong, name + " can be tapped", lowest.doubleValue() > FINGER);
    List<?> texts = (List<?>) Objects.requireNonNull(found.get("texts"));
    texts.stream()
        .map(Object::toString)
        .filter(words(reader.language())::isWrong)
        .forEach(text -> wrong.add(name + " says: " + text));
    return wrong;
  }

  private static void require(List<String> wrong, String what, boolean holds) {
    if (!holds) {
      wrong.add("not so: " + what);
    }
  }

  /** Everybody can read the page that is open, as far as a machine can tell. */
  public static void isAccessible(Page page, String name) {
    assertThat(findings(page)).as(name).isEmpty();
  }

  /**
   * What axe finds on the page that is open, unless it judged a page of that shape before: words
   * alone change nothing for it, and it takes longer than all else together.
   */
  static List<String> findingsOnce(Page page) {
    return JUDGED.add(String.valueOf(page.evaluate(SHAPE))) ? findings(page) : List.of();
  }

  /** What axe finds on the page that is open. */
  public static List<String> findings(Page page) {
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

  /**
   * Keeps a picture of the page that is open.
   *
   * @param place where, without its extension
   */
  public static void picture(Page page, Path place) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(place.resolveSibling(place.getFileName() + ".png")));
  }

  private static String line(Rule rule) {
    return rule.getImpact() + " " + rule.getId() + ": " + rule.getNodes().getFirst().getHtml();
  }
}
