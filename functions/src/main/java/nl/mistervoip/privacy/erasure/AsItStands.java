package nl.mistervoip.privacy.erasure;

import java.util.List;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.erasure.PlanVault.Head;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Counts what an erasure came to if nothing more is done under its last plan. The items are looked
 * at one by one, for what is gone is gone whoever took it.
 */
final class AsItStands {
  private final Landscape landscape;
  private final PlanVault plans;

  AsItStands(Landscape landscape, PlanVault plans) {
    this.landscape = landscape;
    this.plans = plans;
  }

  /**
   * Counts.
   *
   * @param id the case
   * @param head of the plan
   * @return per store, with what earlier plans erased
   */
  List<StoreOutcome> outcomes(CaseId id, Head head) {
    return head.stores().stream().map(store -> outcome(id, head, store)).toList();
  }

  /** Whether an item that a line was to change is there and is not changed. */
  boolean stays(Store store, PlannedItem line) {
    return line.decision().changesTheItem()
        && landscape
            .find(store, line.key())
            .filter(item -> !line.decision().doneWith(item))
            .isPresent();
  }

  private StoreOutcome outcome(CaseId id, Head head, String name) {
    Store store = landscape.map().store(name);
    Tally tally = new Tally();
    plans.lines(id, head, name, line -> count(store, line, tally));
    return StoreOutcome.of(name, tally.result(head.digest()), head);
  }

  private void count(Store store, PlannedItem line, Tally tally) {
    switch (line.decision()) {
      case ItemDecision.EraseNow() -> {
        if (stays(store, line)) {
          tally.refused();
        } else {
          tally.erased();
        }
      }
      case ItemDecision.ReduceNow reduce -> {
        if (stays(store, line)) {
          tally.refused();
        } else {
          tally.stays(reduce);
        }
      }
      case ItemDecision.Keep keep -> tally.stays(keep);
      // Nobody looks again when the contract or the hold has ended: the rest was refused.
      case ItemDecision.AtContractEnd later -> tally.refused();
      case ItemDecision.Held held -> tally.refused();
    }
  }
}
