package nl.mistervoip.privacy.retention;

import java.time.LocalDate;
import java.util.stream.Stream;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.datamap.RuleStanding;
import nl.mistervoip.privacy.datamap.Store;

/** Which rules may run: signed as they read, from their first day on. */
final class SignedRules {
  private final DataMap map;

  SignedRules(DataMap map) {
    this.map = map;
  }

  /** Whether a rule may run on a day. */
  boolean mayRun(RetentionRule rule, LocalDate day) {
    return rule.reduces()
        ? RuleStanding.of(rule, day) instanceof RuleStanding.InForce
        : mayRun(rule.store(), day);
  }

  /** Whether items of a store may go; with a row its objects go, so their rule counts too. */
  private boolean mayRun(Store store, LocalDate day) {
    return Stream.concat(
            Stream.of(store), map.stores().stream().filter(other -> hangsOn(other, store)))
        .allMatch(one -> RuleStanding.of(one, day) instanceof RuleStanding.InForce);
  }

  private static boolean hangsOn(Store other, Store store) {
    return switch (other.place()) {
      case Place.Objects objects -> objects.of().equals(store.id());
      case Place.Table _ -> false;
    };
  }
}
