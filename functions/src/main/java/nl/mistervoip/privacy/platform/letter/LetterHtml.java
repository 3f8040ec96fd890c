package nl.mistervoip.privacy.platform.letter;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Shows a letter as an HTML tree of plain elements with a class each; whoever shows it adds the
 * style. Built as a tree and never as a string, so every text is escaped.
 */
public final class LetterHtml {
  private LetterHtml() {}

  /**
   * An empty page in the reader's language.
   *
   * @param letter whose language and title it takes
   * @return a document with head and body
   */
  public static Document page(Letter letter) {
    Document page = Document.createShell("");
    page.charset(java.nio.charset.StandardCharsets.UTF_8);
    page.prependChild(new org.jsoup.nodes.DocumentType("html", "", ""));
    page.outputSettings().prettyPrint(false);
    page.expectFirst("html").attr("lang", letter.locale().getLanguage());
    page.head()
        .appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    page.title(PlainText.line(letter.title()));
    return page;
  }

  /**
   * Adds the letter's title, blocks and footer to an element.
   *
   * @param parent where they go
   * @param letter the letter
   */
  public static void append(Element parent, Letter letter) {
    text(parent, "h1", letter.title());
    letter.blocks().forEach(block -> append(parent, block));
    Element footer = parent.appendElement("div").addClass("footer");
    letter.footer().forEach(line -> text(footer, "p", line));
  }

  /**
   * Adds one block to an element.
   *
   * @param parent where it goes
   * @param block the block
   */
  public static void append(Element parent, Block block) {
    switch (block) {
      case Block.Heading heading -> text(parent, "h2", heading.text());
      case Block.Paragraph paragraph -> text(parent, "p", paragraph.text());
      case Block.Bullets bullets -> list(parent.appendElement("ul"), bullets.items());
      case Block.Facts facts ->
          facts(parent.appendElement("table").addClass("facts"), facts.facts());
      case Block.Table table -> table(parent.appendElement("table").addClass("data"), table);
      case Block.Button button -> button(parent, button);
      case Block.Code code -> code(parent.appendElement("div").addClass("code"), code);
      case Block.Note note -> text(parent.appendElement("div").addClass("note"), "p", note.text());
    }
  }

  private static void list(Element list, List<String> items) {
    items.forEach(item -> text(list, "li", item));
  }

  private static void facts(Element table, List<Block.Fact> facts) {
    Element body = table.appendElement("tbody");
    for (Block.Fact fact : facts) {
      Element row = body.appendElement("tr");
      text(row, "th", fact.name()).attr("scope", "row");
      text(row, "td", fact.value());
    }
  }

  private static void table(Element table, Block.Table content) {
    text(table, "caption", content.caption());
    Element head = table.appendElement("thead").appendElement("tr");
    content.columns().forEach(column -> text(head, "th", column).attr("scope", "col"));
    Element body = table.appendElement("tbody");
    for (List<String> cells : content.rows()) {
      Element row = body.appendElement("tr");
      text(row, "th", cells.getFirst()).attr("scope", "row");
      cells.stream().skip(1).forEach(cell -> text(row, "td", cell));
    }
  }

  private static void button(Element parent, Block.Button button) {
    Element paragraph = parent.appendElement("p").addClass("button");
    text(paragraph, "a", button.label()).attr("href", button.link());
    text(parent, "p", button.link()).addClass("address");
  }

  private static void code(Element box, Block.Code code) {
    text(box, "p", code.label()).addClass("label");
    text(box, "p", code.code()).addClass("digits");
  }

  private static Element text(Element parent, String tag, String text) {
    return parent.appendElement(tag).text(PlainText.line(text));
  }
}
