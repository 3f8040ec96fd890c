package nl.mistervoip.privacy.intake.mail;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The text of an HTML body, with its line structure, and quoted blocks marked with {@code >} as in
 * plain text. What is hidden from the eye stands apart: it may not change what the visible text
 * asks, and it is not lost. Only a tree is built; nothing is fetched, run or rendered.
 */
final class HtmlText {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "br",
          "tr",
          "li",
          "ul",
          "ol",
          "table",
          "blockquote",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "pre",
          "section",
          "article",
          "header",
          "footer");
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "blockquote", "ul", "ol", "table", "h1", "h2", "h3", "hr");

  private HtmlText() {}

  /** The visible text as the rich side of a content, and what is hidden. */
  static Content of(String html) {
    Document document = Jsoup.parse(html);
    document.select("script, style, head, title, noscript, template").remove();
    Writer visible = new Writer();
    StringBuilder hidden = new StringBuilder();
    document.traverse(new Sorter(visible, hidden));
    return new Content("", TextDecoder.clean(visible.text()), TextDecoder.clean(hidden.toString()));
  }

  /** Gives each text to the visible or the hidden side. */
  private static final class Sorter implements NodeVisitor {
    private final Writer visible;
    private final StringBuilder hidden;
    private final Visibility visibility = new Visibility();

    Sorter(Writer visible, StringBuilder hidden) {
      this.visible = visible;
      this.hidden = hidden;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        visibility.enter(element);
        visible.open(element);
      } else if (node instanceof TextNode text && visibility.isHidden()) {
        hidden.append(text.text()).append('\n');
      } else if (node instanceof TextNode text) {
        visible.append(text);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        visible.close(element);
        visibility.leave();
      }
    }
  }

  private static final class Writer {
    private final StringBuilder out = new StringBuilder();
    private int quoteDepth;
    private boolean lineStart = true;

    void open(Element element) {
      breakBefore(element);
      quoteDepth += isQuote(element) ? 1 : 0;
    }

    void close(Element element) {
      if (!element.normalName().equals("br")) {
        breakBefore(element);
      }
      quoteDepth -= isQuote(element) ? 1 : 0;
    }

    String text() {
      return out.toString();
    }

    void append(TextNode node) {
      boolean kept = node.parentNameIs("pre");
      String text = kept ? node.getWholeText() : node.getWholeText().replaceAll("\\s+", " ");
      for (String line : text.split("\n", -1)) {
        if (!line.isBlank() || !lineStart) {
          out.append(lineStart && quoteDepth > 0 ? "> " : "")
              .append(lineStart ? line.stripLeading() : line);
          lineStart = false;
        }
        if (kept) {
          newLine();
        }
      }
    }

    private void breakBefore(Element element) {
      String name = element.normalName();
      if (name.equals("td") || name.equals("th")) {
        out.append(' ');
      }
      if (BLOCKS.contains(name) && (!lineStart || name.equals("br"))) {
        newLine();
      }
      if (PARAGRAPHS.contains(name) && !out.isEmpty() && out.charAt(out.length() - 1) == '\n') {
        out.append(quoteDepth > 0 ? ">\n" : "\n");
      }
    }

    private void newLine() {
      out.append('\n');
      lineStart = true;
    }

    private static boolean isQuote(Element element) {
      return element.normalName().equals("blockquote")
          && (element.attr("type").equalsIgnoreCase("cite")
              || element.className().toLowerCase(Locale.ROOT).contains("quote"));
    }
  }
}
