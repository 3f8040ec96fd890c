package nl.mistervoip.privacy.approval.worklist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What a text is as a table, by one delimiter. Looked at line by line, and nothing is kept of it.
 *
 * @param delimiter between the cells
 * @param columns how many the widest line has
 * @param even whether it can be read and all lines have as many
 * @param delimits whether the delimiter stands outside quotes anywhere, as far as can be told
 */
record TableShape(char delimiter, int columns, boolean even, boolean delimits) {
  /** More lines than anybody finds by hand of one person. */
  static final int MOST_LINES = 100_000;

  /** Bounds what a file of nothing but delimiters takes. */
  static final int MOST_CELLS = 1_000_000;

  /**
   * By each delimiter.
   *
   * @throws ConsoleProblem 413 when there are too many lines or cells
   */
  static List<TableShape> all(String text) {
    return Stream.of(';', ',', '\t').map(delimiter -> of(text, delimiter)).toList();
  }

  private static TableShape of(String text, char delimiter) {
    int columns = 0;
    boolean even = true;
    long lines = 0;
    long cells = 0;
    try (CSVParser parser = parser(text, delimiter)) {
      for (CSVRecord line : parser) {
        even &= columns == 0 || line.size() == columns;
        columns = Math.max(columns, line.size());
        cells += line.size();
        requireRoom(++lines, cells);
      }
      return new TableShape(delimiter, columns, even && columns > 0, columns > 1);
    } catch (IOException | UncheckedIOException e) {
      return new TableShape(delimiter, 0, false, text.indexOf(delimiter) >= 0);
    }
  }

  private static void requireRoom(long lines, long cells) {
    if (lines > MOST_LINES || cells > MOST_CELLS) {
      throw ConsoleProblem.tooLarge(
          "A table has at most 100,000 lines and a million cells. Split it, or hand in rows.");
    }
  }

  /** The lines by this delimiter, to be closed by the caller. */
  CSVParser parser(String text) throws IOException {
    return parser(text, delimiter);
  }

  private static CSVParser parser(String text, char delimiter) throws IOException {
    return CSVParser.parse(text, CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get());
  }
}
