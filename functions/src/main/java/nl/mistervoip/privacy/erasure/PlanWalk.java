package nl.mistervoip.privacy.erasure;

import java.util.function.Consumer;
import nl.mistervoip.privacy.erasure.PlanVault.Head;
import nl.mistervoip.privacy.request.CaseId;

/** Goes through a sealed plan line by line and computes its digest from exactly those lines. */
final class PlanWalk {
  private final PlanVault plans;
  private final CaseId id;
  private final Head head;
  private final PlanDigest computed;

  PlanWalk(PlanVault plans, CaseId id, Head head) {
    this.plans = plans;
    this.id = id;
    this.head = head;
    this.computed = PlanDigest.ofPlan(head.mapVersion());
  }

  /** Hands out the lines of the next store; the stores are asked for in the order of the head. */
  void through(String store, Consumer<PlannedItem> sink) {
    PlanDigest.Lines lines = computed.store(store);
    plans.lines(
        id,
        head,
        store,
        item -> {
          lines.item(item);
          sink.accept(item);
        });
    lines.end();
  }

  /** The digest of what was walked through; to be asked once, at the end. */
  String digest() {
    return computed.hex();
  }
}
