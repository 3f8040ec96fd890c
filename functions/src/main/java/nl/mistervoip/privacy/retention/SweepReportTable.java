package nl.mistervoip.privacy.retention;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mistervoip.privacy.platform.Spreadsheet;
import org.apache.commons.csv.CSVPrinter;

/** The proof of a sweep as a table: the rows of the page, and the file for spreadsheets. */
final class SweepReportTable {
  static final List<String> COLUMNS =
      List.of(
          "Store",
          "Category",
          "Rule",
          "Signature",
          "Ground",
          "Due",
          "Deleted",
          "Held",
          "Changed",
          "Left",
          "Rule not signed",
          "Kept because");

  private SweepReportTable() {}

  /** Cells in the order of the columns. */
  static List<List<String>> rows(SweepReport report) {
    return report.rows().stream().map(SweepReportTable::cells).toList();
  }

  /** The file: UTF-8, one line per store, each with the sweep and its day. */
  static byte[] csv(SweepReport report) {
    StringWriter text = new StringWriter();
    text.write(Spreadsheet.BYTE_ORDER_MARK);
    try (CSVPrinter printer = new CSVPrinter(text, Spreadsheet.FORMAT)) {
      printer.printRecord(line(List.of("Sweep", "Day", "End", "Digest of the plan"), COLUMNS));
      List<String> sweep =
          List.of(report.sweepId(), report.day().toString(), report.end().words(), report.digest());
      for (List<String> row : rows(report)) {
        printer.printRecord(line(sweep, row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> line(List<String> first, List<String> then) {
    return Stream.concat(first.stream(), then.stream()).map(Spreadsheet::inert).toList();
  }

  private static List<String> cells(SweepReport.Row row) {
    Stream<String> texts =
        Stream.of(row.store(), row.category(), row.rule(), row.signed(), row.ground());
    Stream<String> numbers =
        Stream.of(row.due(), row.deleted(), row.held(), row.changed(), row.left(), row.unsigned())
            .map(number -> Long.toString(number));
    return Stream.concat(Stream.concat(texts, numbers), Stream.of(kept(row))).toList();
  }

  private static String kept(SweepReport.Row row) {
    return row.kept().entrySet().stream()
        .map(why -> why.getKey() + ": " + why.getValue())
        .collect(Collectors.joining(", "));
  }
}
