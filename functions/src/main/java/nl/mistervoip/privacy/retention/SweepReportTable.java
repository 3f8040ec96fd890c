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
  private static final List<String> SWEEP = List.of("Sweep", "Day", "End", "Digest of the plan");

  private SweepReportTable() {}

  /** Cells in the order of the columns, numbers as the words have them. */
  static List<List<String>> rows(SweepReport report, ReportWords words) {
    return report.rows().stream().map(row -> cells(row, words)).toList();
  }

  /** The file: UTF-8, one line per rule, each with the sweep and its day; for machines. */
  static byte[] csv(SweepReport report) {
    ReportWords plain = ReportWords.plain();
    StringWriter text = new StringWriter();
    text.write(Spreadsheet.BYTE_ORDER_MARK);
    try (CSVPrinter printer = new CSVPrinter(text, Spreadsheet.FORMAT)) {
      printer.printRecord(line(SWEEP, plain.columns()));
      List<String> sweep =
          List.of(report.sweepId(), report.day().toString(), report.end().words(), report.digest());
      for (List<String> row : rows(report, plain)) {
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

  private static List<String> cells(SweepReport.Row row, ReportWords words) {
    Stream<String> texts =
        Stream.of(row.store(), row.category(), row.rule(), row.signed(), row.ground());
    Stream<String> numbers =
        Stream.of(
                row.due(),
                row.deleted(),
                row.reduced(),
                row.held(),
                row.changed(),
                row.left(),
                row.unsigned())
            .map(words::number);
    return Stream.concat(Stream.concat(texts, numbers), Stream.of(kept(row, words))).toList();
  }

  private static String kept(SweepReport.Row row, ReportWords words) {
    return row.kept().entrySet().stream()
        .map(why -> why.getKey() + ": " + words.number(why.getValue()))
        .collect(Collectors.joining(", "));
  }
}
