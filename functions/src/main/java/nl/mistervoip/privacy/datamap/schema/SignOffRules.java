package nl.mistervoip.privacy.datamap.schema;

import java.time.LocalDate;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.datamap.RuleStanding;
import nl.mistervoip.privacy.datamap.SignOff;
import nl.mistervoip.privacy.datamap.Store;

/** What must be true of the signatures under retention rules, and which rules lack one. */
final class SignOffRules {
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
  private static final String SIGNED = "/signed";

  private SignOffRules() {}

  /** Whether the signatures are such at all: without that the map is not loaded. */
  static void check(Store store, MapFaults faults) {
    for (RetentionRule rule : RetentionRule.of(store)) {
      rule.retention().signed().ifPresent(signed -> check(rule, signed, faults));
    }
  }

  /** Which rules will not run because nobody signed them as they read: the build asks this. */
  static void requireSigned(DataMap map, MapFaults faults) {
    map.stores().forEach(store -> RetentionRule.of(store).forEach(rule -> require(rule, faults)));
  }

  private static void require(RetentionRule rule, MapFaults faults) {
    String part = place(rule);
    // Asked of the first day on which it could run: a rule for later is in order.
    switch (RuleStanding.of(rule, LocalDate.MAX)) {
      case RuleStanding.NotSigned() ->
          faults.store(
              rule.store(), part, "its retention rule" + name(rule) + " is not signed.", fix(rule));
      case RuleStanding.Changed(SignOff signed) ->
          faults.store(
              rule.store(),
              part + SIGNED,
              "its retention rule" + name(rule) + " changed since " + signed.by() + " signed it.",
              fix(rule));
      case RuleStanding.InForce _, RuleStanding.Ahead _ -> {}
    }
  }

  /** Where a rule stands within its store. */
  static String place(RetentionRule rule) {
    return rule.part()
        .map(part -> "retention/earlier/" + rule.store().retention().earlier().indexOf(part))
        .orElse("retention");
  }

  private static String name(RetentionRule rule) {
    return rule.part().map(part -> " for " + part.id()).orElse("");
  }

  private static String fix(RetentionRule rule) {
    return "Let who is responsible read it and sign: infrastructure/local/desk map sign "
        + rule.id()
        + " --by USER --role ROLE --valid-from DATE, and put the line that it prints under"
        + (rule.reduces() ? " that rule." : " 'retention'.");
  }

  private static void check(RetentionRule rule, SignOff signed, MapFaults faults) {
    if (signed.version() < 1 || signed.by().isBlank() || signed.role().isBlank()) {
      faults.store(
          rule.store(),
          place(rule) + SIGNED,
          "the signature has no version, name or role.",
          "Give version (from 1), by and role.");
    }
    if (!DIGEST.matcher(signed.digest()).matches()) {
      faults.store(
          rule.store(),
          place(rule) + SIGNED,
          "the digest of the signature has not 64 hexadecimal digits.",
          "Copy the line that desk map sign prints.");
    }
  }
}
