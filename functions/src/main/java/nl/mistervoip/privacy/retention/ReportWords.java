package nl.mistervoip.privacy.retention;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.mistervoip.privacy.datamap.Wording;
import nl.mistervoip.privacy.platform.letter.Texts;
import nl.mistervoip.privacy.request.Language;

/**
 * The words of a report: of a page in its reader's language, with dates and numbers as that reader
 * writes them, or of the files for machines, whose dates, numbers and names are plain.
 */
final class ReportWords {
  private static final String BUNDLE = "retention.report";
  private static final List<String> COLUMNS =
      List.of(
          "store",
          "category",
          "rule",
          "signature",
          "ground",
          "due",
          "deleted",
          "reduced",
          "held",
          "changed",
          "left",
          "unsigned",
          "kept");

  private final Language language;
  private final boolean plain;
  private final Texts texts;

  private ReportWords(Language language, boolean plain) {
    this.language = language;
    this.plain = plain;
    this.texts = Texts.of(BUNDLE, language.locale());
  }

  /** For a page in a language. */
  static ReportWords of(Language language) {
    return new ReportWords(language, false);
  }

  /** For files that machines read: English, as they were before there were pages in Dutch. */
  static ReportWords plain() {
    return new ReportWords(Language.EN, true);
  }

  /** The reader's language. */
  Locale locale() {
    return language.locale();
  }

  String say(String key, String... namesAndValues) {
    return texts.text(key, namesAndValues);
  }

  String day(LocalDate day) {
    return plain ? day.toString() : texts.day(day);
  }

  String number(long number) {
    return plain ? Long.toString(number) : NumberFormat.getIntegerInstance(locale()).format(number);
  }

  String of(Wording wording) {
    return wording.in(language);
  }

  /** What a hold is called; the map's own name of its attribute for machines. */
  String hold(String attribute) {
    return plain ? attribute : texts.find("hold." + attribute).orElse(attribute);
  }

  /** The headings of the table. */
  List<String> columns() {
    return COLUMNS.stream().map(column -> say("column." + column)).toList();
  }

  /** A length of time, such as {@code 1 year and 6 months}. */
  String term(Period term) {
    return Stream.of(
            unit("years", term.getYears()),
            unit("months", term.getMonths()),
            unit("days", term.getDays()))
        .filter(part -> !part.isEmpty())
        .reduce((first, then) -> say("term.and", "first", first, "then", then))
        .orElseGet(() -> say("term.none"));
  }

  private String unit(String unit, int number) {
    if (number == 0) {
      return "";
    }
    String key = "term." + unit + (number == 1 ? ".one" : "");
    return say(key, "number", Integer.toString(number));
  }
}
