package nl.mistervoip.privacy.erasure;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.erasure.PlanVault.Head;

/** What the confirmation would tell if everything went exactly as planned. */
final class PlanLetter {
  private final PlanVault plans;
  private final ConfirmationFacts letters;

  PlanLetter(PlanVault plans, ConfirmationFacts letters) {
    this.plans = plans;
    this.letters = letters;
  }

  /** The facts; empty when the lines are not those of the digest. */
  Optional<LetterFacts> of(CaseRecord record, Head head, Instant now) {
    Map<String, Tally> tallies = new HashMap<>();
    try (PlanWalk walk = new PlanWalk(plans, record.id(), head)) {
      for (String store : head.stores()) {
        walk.through(store, into(tallies, store));
      }
      return Optional.of(walk.digest())
          .filter(head.digest()::equals)
          .map(same -> of(record, head, tallies, now));
    }
  }

  /** Counts what would become of the items of one store. */
  static Consumer<PlannedItem> into(Map<String, Tally> tallies, String store) {
    Tally tally = tallies.computeIfAbsent(store, any -> new Tally());
    return item -> tally.planned(item.decision());
  }

  /** The facts, of what was counted while the lines were found to be those of the digest. */
  LetterFacts of(CaseRecord record, Head head, Map<String, Tally> tallies, Instant now) {
    List<StoreOutcome> outcomes =
        head.stores().stream()
            .map(store -> Map.entry(store, tallies.getOrDefault(store, new Tally())))
            .map(one -> outcome(one.getKey(), one.getValue(), head))
            .toList();
    return letters.of(record, outcomes, now);
  }

  private static StoreOutcome outcome(String store, Tally tally, Head head) {
    return StoreOutcome.of(store, tally.result(head.digest()), head);
  }
}
