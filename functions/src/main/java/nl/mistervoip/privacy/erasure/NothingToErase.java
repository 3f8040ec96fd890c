package nl.mistervoip.privacy.erasure;

import java.time.Instant;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.NothingHeld;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Whether a plan is empty because nothing is held, and never was in this case: then the letter says
 * so, and there is nothing to confirm.
 */
final class NothingToErase {
  private final Cases cases;
  private final Landscape landscape;
  private final PlanVault plans;
  private final NothingHeld nothing;

  NothingToErase(Cases cases, CaseVault vault, Landscape landscape) {
    this.cases = cases;
    this.landscape = landscape;
    this.plans = new PlanVault(vault);
    this.nothing = new NothingHeld(vault, landscape);
  }

  /**
   * Says it, where it can be said. A plan exists only when every store was read to its end.
   *
   * @param id the case
   * @param plan as it was just made
   * @param now when
   * @return whether the letter can go out
   */
  boolean say(CaseId id, ErasurePlan plan, Instant now) {
    if (hasItems(plan) || erasedBefore(id)) {
      nothing.unsay(id);
      return false;
    }
    return nothing.say(cases.get(id), landscape.map().stores(), now);
  }

  private static boolean hasItems(ErasurePlan plan) {
    return plan.stores().stream().anyMatch(part -> !part.items().isEmpty());
  }

  /** What a plan before this one erased was held, and the person is to be told of it. */
  private boolean erasedBefore(CaseId id) {
    return plans.head(id).stream()
        .flatMap(head -> head.erasedBefore().values().stream())
        .anyMatch(count -> count > 0);
  }
}
