package nl.mistervoip.privacy.approval.settings;

import java.text.MessageFormat;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.datamap.Retention;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.request.Language;

/** The words of the register beside those of the data map. */
final class RegisterWords {
  private RegisterWords() {}

  static String subjects(Language language) {
    return say(language, "subjects");
  }

  static String say(Language language, String key, Object... values) {
    Locale locale = Locale.forLanguageTag(language.tag());
    ResourceBundle words = ResourceBundle.getBundle("approval/register", locale);
    return new MessageFormat(words.getString(key), locale).format(values);
  }

  /** By when items of a store go, and what of them goes before (f), with the law that says so. */
  static String limit(Store store, Language language) {
    return RetentionRule.of(store).stream()
        .map(rule -> limit(rule, language))
        .collect(Collectors.joining("; "));
  }

  private static String limit(RetentionRule of, Language language) {
    Retention rule = of.retention();
    String limit =
        say(
            language,
            rule.fiscalYear() ? "limit.book-year" : "limit",
            term(rule.term(), language),
            rule.trigger().attribute(),
            rule.ground().law());
    return of.reduces()
        ? say(language, "limit.part", String.join(", ", of.fields()), limit)
        : limit;
  }

  private static String term(Period term, Language language) {
    List<String> parts = new ArrayList<>();
    add(parts, language, "years", term.getYears());
    add(parts, language, "months", term.getMonths());
    add(parts, language, "days", term.getDays());
    return parts.isEmpty() ? say(language, "at-once") : String.join(" ", parts);
  }

  private static void add(List<String> parts, Language language, String unit, int number) {
    if (number != 0) {
      parts.add(say(language, unit, number));
    }
  }
}
