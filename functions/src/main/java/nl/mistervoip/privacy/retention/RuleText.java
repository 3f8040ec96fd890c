package nl.mistervoip.privacy.retention;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.datamap.Retention;

/** A retention rule in words, for the report. */
final class RuleText {
  private RuleText() {}

  /**
   * Says when items go.
   *
   * @param rule the rule of a store
   * @return such as {@code 7 years after the end of the book year of invoice_date}
   */
  static String of(Retention rule) {
    String from = rule.fiscalYear() ? "the end of the book year of " : "";
    String longer =
        rule.longer().map(one -> ", " + term(one.term()) + " with " + one.attribute()).orElse("");
    return term(rule.term()) + " after " + from + rule.trigger().attribute() + longer;
  }

  private static String term(Period term) {
    List<String> parts = new ArrayList<>();
    add(parts, term.getYears(), "year");
    add(parts, term.getMonths(), "month");
    add(parts, term.getDays(), "day");
    return parts.isEmpty() ? "at once" : String.join(" and ", parts);
  }

  private static void add(List<String> parts, int number, String unit) {
    if (number != 0) {
      parts.add(number + " " + unit + (number == 1 ? "" : "s"));
    }
  }
}
