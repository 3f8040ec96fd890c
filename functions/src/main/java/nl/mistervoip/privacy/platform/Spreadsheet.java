package nl.mistervoip.privacy.platform;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/**
 * Tables for spreadsheets: UTF-8 with a byte order mark and semicolons, which Excel opens in the
 * Netherlands without asking.
 */
public final class Spreadsheet {
  /** What such a file begins with. */
  public static final char BYTE_ORDER_MARK = '\uFEFF';

  /** How the files are written and can be read back. */
  public static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setDelimiter(';')
          .setQuoteMode(QuoteMode.MINIMAL)
          .setRecordSeparator("\r\n")
          .get();

  /**
   * ASCII signs that start a formula, their full-width forms, and what spreadsheets skip before
   * one.
   */
  private static final String STARTS_FORMULA = "=+-@'\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private Spreadsheet() {}

  /**
   * Makes a value inert: what a spreadsheet would calculate gets an apostrophe in front, also what
   * begins with an apostrophe, so that taking one away gives back every value.
   *
   * @param value a text
   * @return the text as it goes into a cell
   */
  public static String inert(String value) {
    return !value.isEmpty() && STARTS_FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }
}
