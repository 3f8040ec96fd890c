package nl.mistervoip.privacy.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page may cost who opens it: its bytes with everything that it shows, nothing from anywhere
 * else, nothing that waits for a script or moves what is read while it loads.
 */
public final class PageBudget {
  /** Bytes of a page with its style; nothing else is loaded for it. */
  static final int LARGEST = 150_000;

  /** Whatever a browser fetches by itself, or runs. */
  private static final String LOADED =
      "script, noscript, link[rel=stylesheet], link[rel=preload], link[rel=icon], iframe, frame,"
          + " object, embed, video, audio, source, base, meta[http-equiv=refresh]";

  private PageBudget() {}

  /** Sees that a page keeps within all of it. */
  public static void keeps(String name, String html) {
    assertThat(html.getBytes(StandardCharsets.UTF_8).length).as(name).isLessThan(LARGEST);
    Document page = Jsoup.parse(html);
    assertThat(page.select(LOADED)).as("%s loads nothing and needs no script", name).isEmpty();
    assertThat(handlers(page)).as("%s has no script in attributes", name).isEmpty();
    page.select("style").forEach(style -> isOwn(name, style.data()));
    page.select("img").forEach(image -> hasItsPlace(name, image));
    canBeRead(name, page);
  }

  private static List<String> handlers(Document page) {
    return page.getAllElements().stream()
        .flatMap(element -> element.attributes().asList().stream())
        .filter(one -> one.getKey().startsWith("on") || one.getValue().startsWith("javascript:"))
        .map(Object::toString)
        .toList();
  }

  private static void isOwn(String name, String style) {
    assertThat(style.toLowerCase(Locale.ROOT))
        .as("the style of %s", name)
        .doesNotContain("@import", "url(http", "url(//", "@font-face");
  }

  /** A picture comes from us, says what it is, and leaves its place free before it is there. */
  private static void hasItsPlace(String name, Element image) {
    assertThat(image.attr("src")).as(name).matches("data:.*|/(?!/).*");
    assertThat(image.hasAttr("alt")).as("%s: %s has an alt", name, image).isTrue();
    assertThat(image.attr("width")).as("%s: %s has a width", name, image).matches("\\d+");
    assertThat(image.attr("height")).as("%s: %s has a height", name, image).matches("\\d+");
  }

  /** As it comes from the server: in a language, under a title, at the width of the window. */
  private static void canBeRead(String name, Document page) {
    assertThat(page.expectFirst("html").attr("lang")).as(name).matches("nl|en");
    assertThat(page.title()).as(name).isNotBlank();
    assertThat(page.select("meta[charset=utf-8]")).as(name).hasSize(1);
    assertThat(page.select("meta[name=viewport]").attr("content"))
        .as(name)
        .contains("width=device-width")
        .doesNotContain("user-scalable=no", "maximum-scale");
    assertThat(page.select("h1")).as(name).hasSize(1);
    assertThat(page.expectFirst("main").text()).as(name).isNotBlank();
    assertThat(page.select("[hidden], [aria-busy]")).as("%s hides nothing", name).isEmpty();
  }
}
