package nl.mistervoip.privacy.datamap;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.platform.Sha256;

/**
 * Whether a retention rule may run. A rule that nobody signed, or that reads differently from what
 * was signed, deletes nothing.
 */
public sealed interface RuleStanding {
  /**
   * Signed as it reads, and its day has come.
   *
   * @param signOff the signature
   */
  record InForce(SignOff signOff) implements RuleStanding {}

  /** Nobody signed it. */
  record NotSigned() implements RuleStanding {}

  /**
   * Its text is another one than was signed.
   *
   * @param signOff the signature under the former text
   */
  record Changed(SignOff signOff) implements RuleStanding {}

  /**
   * Signed, for later.
   *
   * @param from the first day on which it runs
   */
  record Ahead(LocalDate from) implements RuleStanding {}

  /**
   * How the rule for whole items of a store stands.
   *
   * @param store the store
   * @param day the day of asking (Europe/Amsterdam)
   * @return whether it may run
   */
  static RuleStanding of(Store store, LocalDate day) {
    return of(RetentionRule.ofItems(store), day);
  }

  /**
   * How a rule stands.
   *
   * @param rule the rule
   * @param day the day of asking (Europe/Amsterdam)
   * @return whether it may run
   */
  static RuleStanding of(RetentionRule rule, LocalDate day) {
    return rule.retention().signed().map(signed -> of(rule, signed, day)).orElseGet(NotSigned::new);
  }

  /**
   * The digest that a signature under a rule must carry.
   *
   * @param rule the rule as it reads now
   * @param version the version to sign
   * @param validFrom the first day on which it is to run
   * @return 64 hexadecimal digits
   */
  static String digest(RetentionRule rule, int version, LocalDate validFrom) {
    List<String> lines = new ArrayList<>();
    lines.add("rule " + rule.id() + " of " + rule.store().controller());
    lines.add("version " + version);
    lines.add("valid from " + validFrom);
    if (rule.reduces()) {
      lines.add("takes " + String.join(" ", rule.fields()));
    }
    lines.addAll(text(rule.retention()));
    return Sha256.hex(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private static RuleStanding of(RetentionRule rule, SignOff signed, LocalDate day) {
    if (!digest(rule, signed.version(), signed.validFrom()).equals(signed.digest())) {
      return new Changed(signed);
    }
    LocalDate from = signed.on().isAfter(signed.validFrom()) ? signed.on() : signed.validFrom();
    return day.isBefore(from) ? new Ahead(from) : new InForce(signed);
  }

  /**
   * All that decides when an item goes and what is said about it; not by which index it is found.
   */
  private static List<String> text(Retention rule) {
    List<String> lines = new ArrayList<>();
    lines.add("runs from " + rule.trigger().attribute() + " " + rule.trigger().form());
    lines.add("kept " + rule.term());
    if (rule.fiscalYear()) {
      lines.add("from the end of the book year " + rule.bookYearEnd());
    }
    rule.longer().ifPresent(one -> lines.add("kept " + one.term() + " with " + one.attribute()));
    lines.add("ground " + rule.ground().law());
    lines.add("nl " + rule.ground().text().nl());
    lines.add("en " + rule.ground().text().en());
    lines.add("held by " + String.join(" ", rule.holds()));
    return lines;
  }
}
