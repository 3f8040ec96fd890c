package nl.mistervoip.privacy.export;

import java.util.List;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.platform.letter.PlainText;
import org.jsoup.nodes.Element;

/** The items of one store on the overview: a table of many, or one item downwards. */
final class OverviewRows {
  /** A value of at most this length, such as a date with its time, is not broken over lines. */
  private static final int LONGEST_FIXED = 20;

  private final Answer answer;
  private final ValueText values;

  OverviewRows(Answer answer) {
    this.answer = answer;
    this.values = new ValueText(answer.language(), answer.texts());
  }

  /** What is empty in every row shown has no column here; the files have them all. */
  void append(Element section, String title, StoreView view) {
    if (view.latest().isEmpty()) {
      // Of a store that only people can answer there may be files and nothing else.
      return;
    }
    List<Field> fields =
        view.searched().shownFields().stream()
            .filter(field -> view.latest().stream().anyMatch(item -> !shown(field, item).isEmpty()))
            .toList();
    String count = Integer.toString(view.latest().size());
    boolean all = view.latest().size() == view.searched().items();
    Element table = scrolling(section, title).appendElement("table");
    table
        .appendElement("caption")
        .text(answer.texts().text(all ? "overview.all" : "overview.latest", "n", count));
    if (view.latest().size() == 1) {
      single(table.addClass("one"), fields, view.latest().getFirst());
    } else {
      many(table, fields, view.latest());
    }
  }

  /** One item reads better downwards, on a phone most of all. */
  private void single(Element table, List<Field> fields, GatheredItem item) {
    Element body = table.appendElement("tbody");
    for (Field field : fields) {
      Element row = body.appendElement("tr");
      row.appendElement("th").attr("scope", "row").text(CsvFile.title(field, answer.language()));
      cell(row.appendElement("td"), field, item);
    }
  }

  private void many(Element table, List<Field> fields, List<GatheredItem> items) {
    Element head = table.appendElement("thead").appendElement("tr");
    fields.forEach(
        field ->
            head.appendElement("th")
                .attr("scope", "col")
                .text(CsvFile.title(field, answer.language())));
    Element body = table.appendElement("tbody");
    for (GatheredItem item : items) {
      Element row = body.appendElement("tr");
      fields.forEach(field -> cell(row.appendElement("td"), field, item));
    }
  }

  private String shown(Field field, GatheredItem item) {
    return PlainText.line(values.of(field, Paths.at(item.fields(), field.name())));
  }

  private void cell(Element cell, Field field, GatheredItem item) {
    String text = shown(field, item);
    if (field.kind() == Field.Kind.OBJECT && !text.isEmpty()) {
      cell.appendElement("audio")
          .attr("controls", "")
          .attr("preload", "none")
          .attr("src", text)
          .attr("aria-label", text);
      link(cell, text);
    } else {
      cell.text(text);
    }
    if (text.length() <= LONGEST_FIXED) {
      cell.addClass("fixed");
    }
  }

  /** A wide table scrolls inside its own frame, which the keyboard can reach. */
  static Element scrolling(Element parent, String label) {
    Element frame = parent.appendElement("div").addClass("wide");
    return frame.attr("tabindex", "0").attr("role", "region").attr("aria-label", label);
  }

  static void link(Element parent, String file) {
    parent.appendElement("a").attr("href", file).text(file);
  }
}
