package nl.mistervoip.privacy.datamap;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** What must be true of the signatures under retention rules, and which rules lack one. */
final class SignOffRules {
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
  private static final String PART = "retention/signed";

  private SignOffRules() {}

  /** Whether the signature is one at all: without that the map is not loaded. */
  static void check(Store store, MapFaults faults) {
    store.retention().signed().ifPresent(signed -> check(store, signed, faults));
  }

  /** Which rules will not run because nobody signed them as they read: the build asks this. */
  static void requireSigned(DataMap map, MapFaults faults) {
    for (Store store : map.stores()) {
      // Asked of the first day on which it could run: a rule for later is in order.
      switch (standing(store)) {
        case RuleStanding.NotSigned() ->
            faults.store(store, "retention", "its retention rule is not signed.", fix(store));
        case RuleStanding.Changed(SignOff signed) ->
            faults.store(
                store,
                PART,
                "its retention rule changed since " + signed.by() + " signed it.",
                fix(store));
        case RuleStanding.InForce _, RuleStanding.Ahead _ -> {}
      }
    }
  }

  private static RuleStanding standing(Store store) {
    return RuleStanding.of(store, LocalDate.MAX);
  }

  private static String fix(Store store) {
    return "Let who is responsible read it and sign: infrastructure/local/desk map sign "
        + store.id()
        + " --by USER --role ROLE --valid-from DATE, and put the line that it prints under"
        + " 'retention'.";
  }

  private static void check(Store store, SignOff signed, MapFaults faults) {
    if (signed.version() < 1 || signed.by().isBlank() || signed.role().isBlank()) {
      faults.store(
          store,
          PART,
          "the signature has no version, name or role.",
          "Give version (from 1), by and role.");
    }
    if (!DIGEST.matcher(signed.digest()).matches()) {
      faults.store(
          store,
          PART,
          "the digest of the signature has not 64 hexadecimal digits.",
          "Copy the line that desk map sign prints.");
    }
  }
}
