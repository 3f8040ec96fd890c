package nl.mistervoip.privacy.approval.worklist;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.Spreadsheet;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Data as text: JSON, or a table whose lines all have the same columns. A table is written anew as
 * the desk writes its own ({@link Spreadsheet}), so that no value in it can calculate.
 */
final class PlainTable {
  private PlainTable() {}

  /**
   * What it is; empty when it is neither.
   *
   * @throws nl.mistervoip.privacy.approval.api.ConsoleProblem 413 when it is a table of too many
   *     lines or cells
   */
  static Optional<FoundType> typeOf(byte[] content) {
    return text(content)
        .flatMap(
            text ->
                isContainer(text)
                    ? Optional.of(FoundType.JSON).filter(any -> isJson(text))
                    : Optional.of(FoundType.CSV).filter(any -> shape(text).isPresent()));
  }

  /** The table with every value made inert. */
  static byte[] inert(byte[] content) {
    String text = text(content).orElseThrow();
    TableShape shape = shape(text).orElseThrow();
    StringBuilder table = new StringBuilder().append(Spreadsheet.BYTE_ORDER_MARK);
    try (CSVParser lines = shape.parser(text);
        CSVPrinter printer = new CSVPrinter(table, Spreadsheet.FORMAT)) {
      for (CSVRecord one : lines) {
        printer.printRecord(one.stream().map(Spreadsheet::inert).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * What is text, without a byte order mark and empty lines around it; empty when it is not UTF-8
   * or holds control signs. A tab stays where it is: it may stand between two empty cells.
   */
  private static Optional<String> text(byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return Optional.of(text)
          .filter(one -> one.chars().allMatch(sign -> sign >= ' ' || "\t\r\n".indexOf(sign) >= 0))
          .map(one -> one.startsWith("\uFEFF") ? one.substring(1) : one)
          .filter(one -> !one.isBlank())
          .map(one -> isContainer(one.strip()) ? one.strip() : withoutLineEnds(one));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isContainer(String text) {
    return text.startsWith("{") || text.startsWith("[");
  }

  private static String withoutLineEnds(String text) {
    int from = 0;
    int to = text.length();
    while (isLineEnd(text.charAt(from))) {
      from++;
    }
    while (isLineEnd(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isLineEnd(char sign) {
    return sign == '\r' || sign == '\n';
  }

  /** Read from end to end without being kept. */
  private static boolean isJson(String text) {
    try (JsonParser json = Json.MAPPER.createParser(text)) {
      json.nextToken();
      json.skipChildren();
      return json.nextToken() == null;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * By the delimiter that gives the most columns. One column is one only where no line holds a
   * delimiter: a title above a table would otherwise make one column of it all.
   */
  private static Optional<TableShape> shape(String text) {
    List<TableShape> all = TableShape.all(text);
    boolean delimited = all.stream().anyMatch(TableShape::delimits);
    return all.stream()
        .filter(TableShape::even)
        .filter(one -> !delimited || one.columns() > 1)
        .max(Comparator.comparingInt(TableShape::columns));
  }
}
