package nl.mistervoip.privacy.retention;

import nl.mistervoip.privacy.datamap.Retention;
import nl.mistervoip.privacy.datamap.RetentionRule;

/** A retention rule in words, for the report. */
final class RuleText {
  private RuleText() {}

  /**
   * Says when items go, or some of their attributes.
   *
   * @param rule the rule
   * @param words of the reader's language
   * @return such as {@code 7 years after the end of the book year of invoice_date}, or {@code
   *     itemised: 6 months after invoice_date}
   */
  static String of(RetentionRule rule, ReportWords words) {
    String text = of(rule.retention(), words);
    return rule.reduces()
        ? words.say("rule.part", "fields", String.join(", ", rule.fields()), "rule", text)
        : text;
  }

  private static String of(Retention rule, ReportWords words) {
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
