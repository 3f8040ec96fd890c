package nl.mistervoip.privacy.export;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.datamap.Retention;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.platform.letter.Texts;
import nl.mistervoip.privacy.request.Language;

/** Sentences about a store that the letter and the overview share, made from the data map. */
final class PackageTexts {
  /** The bundles of texts, one per language. */
  static final String BUNDLE = "nl.mistervoip.privacy.export.package";

  private PackageTexts() {}

  /** How long a store's items are kept, from when and why (GDPR Art. 15(1)(d)). */
  static String term(Store store, Texts texts, Language language) {
    Retention retention = store.retention();
    String length = length(retention.term(), texts);
    String trigger =
        store
            .field(retention.trigger().attribute())
            .map(field -> texts.text("term.after", "trigger", field.title().in(language)))
            .orElse("");
    String from = retention.fiscalYear() ? texts.text("term.book-year") : trigger;
    return (length + " " + from).strip() + ". " + retention.ground().text().in(language) + " (" + retention.ground().law() + ").";
  }

  private static String length(Period term, Texts texts) {
    List<String> parts = new ArrayList<>();
    add(parts, term.getYears(), "year", texts);
    add(parts, term.getMonths(), "month", texts);
    add(parts, term.getDays(), "day", texts);
    return String.join(" ", parts);
  }

  private static void add(List<String> parts, int count, String unit, Texts texts) {
    if (count > 0) {
      parts.add(texts.text(count == 1 ? "unit." + unit : "unit." + unit + "s", "n", Integer.toString(count)));
    }
  }
}
