package nl.mistervoip.privacy.erasure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    PlanWalk walk = new PlanWalk(plans, record.id(), head);
    List<StoreOutcome> outcomes = new ArrayList<>();
    for (String store : head.stores()) {
      Tally tally = new Tally();
      walk.through(store, item -> tally.planned(item.decision()));
      outcomes.add(StoreOutcome.of(store, tally.result(head.digest()), head));
    }
    return Optional.of(walk.digest())
        .filter(head.digest()::equals)
        .map(same -> letters.of(record, outcomes, now));
  }
}
