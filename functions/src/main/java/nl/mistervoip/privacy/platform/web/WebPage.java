package nl.mistervoip.privacy.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import nl.mistervoip.privacy.request.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A small page for a person with a phone: a title, short paragraphs, at most one form. Built as a
 * document tree, so every text is escaped. It has no script, loads nothing from anywhere, and can
 * be read without its style.
 */
public final class WebPage {
  /** The only style of our pages. */
  public static final String STYLE = resource("/web/page.css");

  /** Nothing may load or run but our own style, and forms go back to us only. */
  public static final String POLICY = policy("'self'");

  private final Document document;
  private final Element main;

  private WebPage(Language language, String heading) {
    document = Document.createShell("");
    document.prependChild(new org.jsoup.nodes.DocumentType("html", "", ""));
    document.outputSettings().prettyPrint(false);
    document.getElementsByTag("html").attr("lang", language.tag());
    Element head = document.head();
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("meta").attr("name", "robots").attr("content", "noindex, nofollow");
    head.appendElement("title").text(heading);
    head.appendElement("style").appendChild(new DataNode(STYLE));
    main = document.body().appendElement("main");
    main.appendElement("h1").text(heading);
  }

  /**
   * Starts a page.
   *
   * @param language of the reader
   * @param heading the title
   * @return the page
   */
  public static WebPage titled(Language language, String heading) {
    return new WebPage(language, heading);
  }

  /**
   * Adds a paragraph.
   *
   * @param text plain text
   * @return this page
   */
  public WebPage paragraph(String text) {
    main.appendElement("p").text(text);
    return this;
  }

  /**
   * Adds a link that looks like a button; the page's policy bounds where forms go, not links.
   *
   * @param address absolute
   * @param text what following it does
   * @return this page
   */
  public WebPage link(String address, String text) {
    main.appendElement("p").appendElement("a").addClass("act").attr("href", address).text(text);
    return this;
  }

  /**
   * Adds a heading below the title.
   *
   * @param text plain text
   * @return this page
   */
  public WebPage heading(String text) {
    main.appendElement("h2").text(text);
    return this;
  }

  /**
   * Adds what the page says in another language, marked as such for a screen reader.
   *
   * @param language of the two texts
   * @param heading plain text
   * @param text plain text
   * @return this page
   */
  public WebPage alsoIn(Language language, String heading, String text) {
    main.appendElement("h2").attr("lang", language.tag()).text(heading);
    main.appendElement("p").attr("lang", language.tag()).text(text);
    return this;
  }

  /**
   * Adds a drawing that stands within the page, so that nothing is loaded.
   *
   * @param resource an SVG document of ours
   * @param label what it shows, for who does not see it
   * @return this page
   */
  public WebPage drawing(String resource, String label) {
    Element drawing = Jsoup.parse(resource(resource), "", Parser.xmlParser()).expectFirst("svg");
    main.appendChild(drawing.attr("role", "img").attr("aria-label", label));
    return this;
  }

  /**
   * Adds a paragraph that says what went wrong; a screen reader reads it first.
   *
   * @param text plain text
   * @return this page
   */
  public WebPage alert(String text) {
    main.appendElement("p").addClass("alert").attr("role", "alert").text(text);
    return this;
  }

  /**
   * Adds the form that asks for a code of six digits and sends it to the page's own address as
   * field {@code code}.
   *
   * @param label of the field
   * @param hint below the label
   * @param button the text on the button
   * @return this page
   */
  public WebPage codeForm(String label, String hint, String button) {
    PageForms.code(main, label, hint, button);
    return this;
  }

  /**
   * Something that few want, folded away until it is opened.
   *
   * @param name of the field
   * @param summary what opens it
   * @param label of the field
   * @param hint below the label
   */
  public record Choice(String name, String summary, String label, String hint) {}

  /**
   * Like {@link #codeForm(String, String, String)}, with a password that may be left out.
   *
   * @param label of the code
   * @param hint below the label
   * @param button the text on the button
   * @param choice the password
   * @return this page
   */
  public WebPage codeForm(String label, String hint, String button, Choice choice) {
    Element form = PageForms.code(main, label, hint, button);
    PageForms.fold(form, choice);
    return this;
  }

  /**
   * Adds a form with fields of one line and buttons.
   *
   * @param form what it asks
   * @return this page
   */
  public WebPage form(WebForm form) {
    PageForms.fields(main, form);
    return this;
  }

  /**
   * Adds a form that sends one file to a store; its page needs {@link #policyWithFormsTo}.
   *
   * @param form what it sends where
   * @return this page
   */
  public WebPage fileForm(FileForm form) {
    PageForms.file(main, form);
    return this;
  }

  /**
   * Adds a list.
   *
   * @param items plain texts
   * @return this page
   */
  public WebPage bullets(List<String> items) {
    return list("ul", items);
  }

  /**
   * Adds a list with numbers.
   *
   * @param items plain texts
   * @return this page
   */
  public WebPage numbered(List<String> items) {
    return list("ol", items);
  }

  private WebPage list(String tag, List<String> items) {
    Element list = main.appendElement(tag);
    items.forEach(item -> list.appendElement("li").text(item));
    return this;
  }

  /**
   * The policy of a page whose form goes to a store.
   *
   * @param store its origin, such as {@code https://s3.eu-west-1.amazonaws.com/}
   * @return the policy; the way back to us is in it, because browsers hold redirects to it too
   */
  public static String policyWithFormsTo(String store) {
    return policy("'self' " + store);
  }

  private static String policy(String formsTo) {
    return "default-src 'none'; style-src "
        + new InlineStyle(STYLE).source()
        + "; form-action "
        + formsTo
        + "; base-uri 'none'; frame-ancestors 'none'";
  }

  /**
   * The document.
   *
   * @return HTML, all text escaped
   */
  public String html() {
    return document.outerHtml();
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(WebPage.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
