package nl.mistervoip.privacy.platform.letter;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shows a letter as plain text, wrapped for a mail reader; links and codes stay on a line of their
 * own.
 */
public final class LetterText {
  private static final int WIDTH = 72;
  private static final char NO_BREAK_SPACE = '\u00A0';

  private LetterText() {}

  /**
   * The letter as text.
   *
   * @param letter the letter
   * @return lines ended by a line feed; no-break spaces have kept dates together and are plain
   *     spaces now
   */
  public static String of(Letter letter) {
    String body =
        letter.blocks().stream().map(LetterText::block).collect(Collectors.joining("\n\n"));
    String footer =
        letter.footer().stream().map(LetterText::wrapped).collect(Collectors.joining("\n"));
    String title = PlainText.line(letter.title());
    String text =
        title + "\n" + "=".repeat(title.length()) + "\n\n" + body + "\n\n-- \n" + footer + "\n";
    return text.replace(NO_BREAK_SPACE, ' ');
  }

  private static String block(Block block) {
    return switch (block) {
      case Block.Heading heading -> heading(PlainText.line(heading.text()));
      case Block.Paragraph paragraph -> wrapped(paragraph.text());
      case Block.Bullets bullets ->
          joined(bullets.items().stream().map(i -> indented("* ", "  ", i)).toList());
      case Block.Facts facts -> joined(facts.facts().stream().map(LetterText::fact).toList());
      case Block.Table table -> table(table);
      case Block.Button button ->
          wrapped(button.label() + ":") + "\n" + PlainText.line(button.link());
      case Block.Code code -> PlainText.line(code.label()) + ": " + PlainText.line(code.code());
      case Block.Note note -> wrapped(note.text());
    };
  }

  private static String heading(String text) {
    return text + "\n" + "-".repeat(text.length());
  }

  private static String fact(Block.Fact fact) {
    return indented("", "  ", fact.name() + ": " + fact.value());
  }

  private static String table(Block.Table table) {
    List<String> rows = table.rows().stream().map(row -> row(table.columns(), row)).toList();
    return wrapped(table.caption()) + "\n\n" + joined(rows);
  }

  /**
   * A row as a small list: a table drawn with spaces falls apart in proportional type and on a
   * phone.
   */
  private static String row(List<String> columns, List<String> cells) {
    StringBuilder text = new StringBuilder(indented("* ", "  ", cells.getFirst()));
    for (int i = 1; i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        text.append('\n').append(indented("  ", "    ", columns.get(i) + ": " + cells.get(i)));
      }
    }
    return text.toString();
  }

  private static String joined(List<String> parts) {
    return String.join("\n", parts);
  }

  private static String wrapped(String text) {
    return indented("", "", text);
  }

  private static String indented(String first, String next, String text) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder(first);
    int words = 0;
    for (String word : words(PlainText.line(text))) {
      if (words > 0 && line.length() + 1 + word.length() > WIDTH) {
        lines.append(line).append('\n');
        line = new StringBuilder(next);
        words = 0;
      }
      line.append(words++ > 0 ? " " : "").append(word);
    }
    return lines.append(line).toString();
  }

  /** What no-break spaces keep together stays so, unless it would fill half a line. */
  private static List<String> words(String line) {
    return Stream.of(line.split(" +"))
        .flatMap(
            word ->
                word.length() > WIDTH / 2
                    ? Stream.of(word.split(String.valueOf(NO_BREAK_SPACE)))
                    : Stream.of(word))
        .toList();
  }
}
