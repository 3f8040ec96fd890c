package nl.mistervoip.privacy.retention;

import nl.mistervoip.privacy.datamap.Retention;

/** A retention rule in words, for the report. */
final class RuleText {
  private RuleText() {}

  /**
   * Says when items go.
   *
   * @param rule the rule of a store
   * @param words of the reader's language
   * @return such as {@code 7 years after the end of the book year of invoice_date}
   */
  static String of(Retention rule, ReportWords words) {
    String key = rule.fiscalYear() ? "rule.book-year" : "rule";
    String from = rule.trigger().attribute();
    String shorter = words.say(key, "term", words.term(rule.term()), "from", from);
    return rule.longer().map(longer -> of(shorter, longer, words)).orElse(shorter);
  }

  private static String of(String shorter, Retention.Longer longer, ReportWords words) {
    return words.say(
        "rule.longer",
        "rule",
        shorter,
        "term",
        words.term(longer.term()),
        "attribute",
        longer.attribute());
  }
}
