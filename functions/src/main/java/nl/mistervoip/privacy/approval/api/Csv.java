package nl.mistervoip.privacy.approval.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table to save (RFC 4180), which a spreadsheet reads as text and never as a formula. */
public final class Csv {
  private static final String FORMULAS = "=+-@\t\r";

  private final StringBuilder text = new StringBuilder();
  private final CSVPrinter printer;

  /** A table with these columns. */
  public Csv(Object... columns) {
    try {
      this.printer = new CSVPrinter(text, CSVFormat.RFC4180);
      printer.printRecord(columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a row, a cell for each column. */
  public void row(Object... cells) {
    try {
      printer.printRecord(Arrays.stream(cells).map(Csv::harmless).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The table so far, as a file to save. */
  public byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Object harmless(Object cell) {
    return cell instanceof String words
            && !words.isEmpty()
            && FORMULAS.indexOf(words.charAt(0)) >= 0
        ? "'" + words
        : cell;
  }
}
