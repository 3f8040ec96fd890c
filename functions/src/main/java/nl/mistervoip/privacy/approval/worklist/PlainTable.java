package nl.mistervoip.privacy.approval.worklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.Spreadsheet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Data as text: JSON, or a table whose lines all have the same columns. A table is written anew as
 * the desk writes its own ({@link Spreadsheet}), so that no value in it can calculate.
 */
final class PlainTable {
  private static final List<Character> DELIMITERS = List.of(';', ',', '\t');
  private static final ObjectReader WHOLE =
      Json.MAPPER.readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private PlainTable() {}

  /** Empty when it is neither. */
  static Optional<FoundType> typeOf(byte[] content) {
    return text(content)
        .flatMap(
            text ->
                text.startsWith("{") || text.startsWith("[")
                    ? Optional.of(FoundType.JSON).filter(any -> isJson(text))
                    : Optional.of(FoundType.CSV).filter(any -> records(text).isPresent()));
  }

  /** The table with every value made inert. */
  static byte[] inert(byte[] content) {
    List<CSVRecord> records = text(content).flatMap(PlainTable::records).orElseThrow();
    StringBuilder table = new StringBuilder().append(Spreadsheet.BYTE_ORDER_MARK);
    try (CSVPrinter printer = new CSVPrinter(table, Spreadsheet.FORMAT)) {
      for (CSVRecord one : records) {
        printer.printRecord(one.stream().map(Spreadsheet::inert).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What is text, without a byte order mark; empty when it is not UTF-8 or holds control signs. */
  private static Optional<String> text(byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return Optional.of(text)
          .filter(one -> one.chars().allMatch(sign -> sign >= ' ' || "\t\r\n".indexOf(sign) >= 0))
          .map(one -> one.startsWith("\uFEFF") ? one.substring(1) : one)
          .map(String::strip)
          .filter(one -> !one.isEmpty());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isJson(String text) {
    try {
      return WHOLE.<JsonNode>readValue(text).isContainerNode();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /** By the delimiter that gives the most columns; one column is one where none is needed. */
  private static Optional<List<CSVRecord>> records(String text) {
    boolean delimited =
        text.lines().limit(1).anyMatch(line -> DELIMITERS.stream().anyMatch(one -> has(line, one)));
    return DELIMITERS.stream()
        .flatMap(delimiter -> parsed(text, delimiter))
        .filter(all -> !delimited || columns(all) > 1)
        .max(Comparator.comparingInt(PlainTable::columns));
  }

  private static boolean has(String line, char delimiter) {
    return line.indexOf(delimiter) >= 0;
  }

  private static int columns(List<CSVRecord> all) {
    return all.getFirst().size();
  }

  private static Stream<List<CSVRecord>> parsed(String text, char delimiter) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      List<CSVRecord> records = parser.getRecords();
      return Stream.of(records)
          .filter(all -> all.stream().mapToInt(CSVRecord::size).distinct().count() == 1);
    } catch (IOException | UncheckedIOException e) {
      return Stream.empty();
    }
  }
}
