package nl.mistervoip.privacy.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.platform.Spreadsheet;
import nl.mistervoip.privacy.request.Language;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A category as a table for spreadsheets: UTF-8 with a byte order mark and semicolons, which Excel
 * opens in the Netherlands without asking; titles and values as people write them. A value that a
 * spreadsheet would calculate gets an apostrophe in front, also one that begins with an apostrophe,
 * so that taking one away gives back every value.
 */
final class CsvFile {
  /** How the files are written and can be read back. */
  static final CSVFormat FORMAT = Spreadsheet.FORMAT;

  private final List<Field> fields;
  private final Language language;
  private final ValueText values;

  CsvFile(List<Field> fields, Language language, ValueText values) {
    this.fields = fields;
    this.language = language;
    this.values = values;
  }

  void write(OutputStream out, GatheredItems items) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(Spreadsheet.BYTE_ORDER_MARK);
    CSVPrinter printer = new CSVPrinter(writer, FORMAT);
    printer.printRecord(fields.stream().map(field -> safe(title(field, language))).toList());
    items.forEach(item -> print(printer, item));
    printer.flush();
  }

  /** The title of a column; amounts say in which coin. */
  static String title(Field field, Language language) {
    String title = field.title().in(language);
    return field.kind() == Field.Kind.AMOUNT_CENTS ? title + " (EUR)" : title;
  }

  /** Makes a value inert in a spreadsheet. */
  static String safe(String value) {
    return Spreadsheet.inert(value);
  }

  private void print(CSVPrinter printer, GatheredItem item) {
    try {
      printer.printRecord(fields.stream().map(field -> cell(field, item)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Numbers keep their sign: a negative amount is a number, not a formula. */
  private String cell(Field field, GatheredItem item) {
    String text = values.of(field, Paths.at(item.fields(), field.name()));
    boolean number =
        (field.kind() == Field.Kind.AMOUNT_CENTS || field.kind() == Field.Kind.NUMBER)
            && Paths.at(item.fields(), field.name()).isNumber();
    return number ? text : safe(text);
  }
}
