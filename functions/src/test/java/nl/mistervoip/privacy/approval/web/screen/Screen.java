package nl.mistervoip.privacy.approval.web.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A window of one person: what is on it is found by its role and its words. Of every page that is
 * come to a picture is kept, and what every page owes its reader is checked.
 */
public final class Screen implements AutoCloseable {
  /** Where the pictures go, a folder for each job, language and width. */
  public static final Path PICTURES = Path.of("target", "screenshots");

  private final Page page;
  private final Reader reader;
  private final Path album;
  private final AtomicInteger loads = new AtomicInteger();
  private final AtomicInteger pictures = new AtomicInteger();
  private final List<String> wrong = new ArrayList<>();

  /**
   * A window that is open.
   *
   * @param page at any page of the console
   * @param reader who looks
   * @param job what is done, for the folder of its pictures
   */
  public Screen(Page page, Reader reader, String job) {
    this.page = page;
    this.reader = reader;
    this.album = PICTURES.resolve(job + "-" + reader);
    page.onDOMContentLoaded(loaded -> loads.incrementAndGet());
  }

  /** The console's words for this reader. */
  public Words words() {
    return PageCheck.words(reader.language());
  }

  /** A word for something that the API names. */
  public String word(String group, String name) {
    return words().say(group + "." + name);
  }

  /** Is on the page with this heading, which is as every page should be. */
  void on(String name, String heading) {
    page.getByRole(AriaRole.HEADING, named(heading).setLevel(1)).waitFor();
    arrive(name);
  }

  /** Keeps a picture of the page that is open, and checks it. */
  void arrive(String name) {
    PageCheck.picture(page, album.resolve(pictures.incrementAndGet() + "-" + name));
    wrong.addAll(PageCheck.wrong(page, name, reader));
    if (reader.scripts()) {
      PageCheck.findingsOnce(page).forEach(finding -> wrong.add(name + ": " + finding));
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  /** What was just done, as the page says it. */
  public String notice() {
    return page.getByRole(AriaRole.STATUS).textContent().strip();
  }

  /** What the section with this heading holds. */
  Locator section(String heading) {
    return page.getByRole(AriaRole.REGION, named(heading));
  }

  Locator main() {
    return page.getByRole(AriaRole.MAIN);
  }

  /** The texts of a kind of thing in a part of the page. */
  static List<String> texts(Locator part, AriaRole role) {
    return part.getByRole(role).allTextContents().stream().map(String::strip).toList();
  }

  static Locator link(Locator part, String name) {
    return part.getByRole(
        AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  static Locator button(Locator part, String name) {
    return part.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  static Locator field(Locator part, String label) {
    return part.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
  }

  /** Presses what leads to another page, and waits for that. */
  void press(Locator target) {
    int before = loads.get();
    reader.hand().press(target);
    page.waitForCondition(() -> loads.get() > before);
  }

  /** Presses a link to a place on this page. */
  void jump(Locator target) {
    reader.hand().press(target);
  }

  void tick(Locator box) {
    reader.hand().tick(box);
  }

  void fill(Locator field, String text) {
    reader.hand().fill(field, text);
  }

  void choose(Locator select, String option) {
    reader.hand().choose(select, option);
  }

  /** Presses what gives a file, and reads it. */
  String saved(Locator target) {
    Download file = page.waitForDownload(() -> reader.hand().press(target));
    try {
      return Files.readString(file.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Goes to a place of the menu, which a phone shows folded. */
  void menu(String place) {
    Locator menu = page.getByRole(AriaRole.NAVIGATION, named(words().say("menu")));
    Locator entry = link(menu, words().say(place));
    if (!entry.isVisible()) {
      jump(menu.getByText(words().say("menu"), new Locator.GetByTextOptions().setExact(true)));
    }
    press(entry);
  }

  /** What the address in the window leads to on the page: the section that holds it. */
  Locator target() {
    return page.getByRole(AriaRole.REGION)
        .filter(new Locator.FilterOptions().setHas(page.locator(":target")));
  }

  /** The address in the window, without the place on the page. */
  String address() {
    return page.url().replaceAll("[?#].*", "");
  }

  /** Looks at the page anew. */
  void again() {
    page.reload();
  }

  /** Goes to Today by its place in the menu. */
  public TodayScreen today() {
    menu("place.today");
    return new TodayScreen(this);
  }

  /** Goes to what is kept and for how long. */
  public RetentionScreen retention() {
    menu("place.retention");
    return new RetentionScreen(this);
  }

  /** Goes to the audit. */
  public AuditScreen audit() {
    menu("place.audit");
    return new AuditScreen(this);
  }

  /** Closes the window; everything that was wrong on any page is said at once. */
  @Override
  public void close() {
    page.context().close();
    assertThat(wrong).as("wrong on pages of %s", album).isEmpty();
  }
}
