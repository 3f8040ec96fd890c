package nl.mistervoip.privacy.erasure;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemKey;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.erasure.PlanVault.Head;
import nl.mistervoip.privacy.erasure.PlanVault.ReadBackResult;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Looks whether everything is gone that had to go: each planned item by its key, and everything
 * that the person's identifiers still reach. The identifiers come from the vault, for the stores
 * know them no longer.
 */
final class ReadBack {
  private final Landscape landscape;
  private final SubjectFile subjects;
  private final PlanVault plans;
  private final AuditLog audit;

  ReadBack(Landscape landscape, CaseVault vault, AuditLog audit) {
    this.landscape = landscape;
    this.subjects = new SubjectFile(vault, landscape);
    this.plans = new PlanVault(vault);
    this.audit = audit;
  }

  /**
   * Counts what is left of the plan and what is new since, and keeps both counts in the vault.
   *
   * @param id the case
   * @param now the moment of looking
   * @return how many planned items had to go or to be cut down and are not; 0 means that the
   *     erasure is complete
   * @throws ErasurePlanner.StoreNotReadException when a store cannot be read: nothing is said on
   *     half a look
   */
  long residual(CaseId id, Instant now) {
    Head head = plans.approvedHead(id);
    Look look = new Look(id, head, subjects.kept(id), now);
    Counts counts = new Counts();
    landscape.map().inErasureOrder().forEach(store -> inStore(look, store, counts));
    ReadBackResult result = new ReadBackResult(head.digest(), counts.left, counts.later);
    plans.storeReadBack(id, result);
    record(id, result, now);
    return result.residual();
  }

  /** Of which case and plan, for whom and when. */
  private record Look(CaseId id, Head head, List<Subject> people, Instant now) {}

  private static final class Counts {
    private long left;
    private long later;
  }

  private void inStore(Look look, Store store, Counts counts) {
    Set<String> planned = new HashSet<>();
    if (look.head().stores().contains(store.id())) {
      plans.lines(
          look.id(),
          look.head(),
          store.id(),
          line -> {
            planned.add(StorePlan.canonical(line.key()));
            counts.left += isLeft(look.id(), store, line) ? 1 : 0;
          });
    }
    for (Subject person : look.people()) {
      ErasurePlanner.requireRead(
          landscape.search(
              store,
              person,
              item -> {
                // The same item may come by two ways: it counts once.
                boolean fresh = planned.add(StorePlan.canonical(item.key()));
                counts.later += fresh && cameLater(look, store, item.key()) ? 1 : 0;
              }));
    }
  }

  private boolean isLeft(CaseId id, Store store, PlannedItem line) {
    return line.decision().changesTheItem()
        && landscape
            .find(store, line.key())
            .filter(item -> !landscape.heldAgainst(store, item, id.value()))
            .filter(item -> !line.decision().doneWith(item))
            .isPresent();
  }

  /** Read again by key, for an index may lag behind its table. */
  private boolean cameLater(Look look, Store store, ItemKey key) {
    Optional<Item> item = landscape.find(store, key);
    return item.map(
            found ->
                DecisionRules.decide(
                    store,
                    found,
                    landscape.heldAgainst(store, found, look.id().value()),
                    look.now()))
        .filter(ItemDecision::changesTheItem)
        .filter(decision -> item.filter(found -> !decision.doneWith(found)).isPresent())
        .isPresent();
  }

  private void record(CaseId id, ReadBackResult result, Instant now) {
    String residual = Long.toString(result.residual());
    String later = Long.toString(result.later());
    Map<String, String> facts =
        Map.of("plan", result.planDigest(), "residual", residual, "later", later);
    String once = "erasure.read-back/" + result.planDigest() + "/" + residual + "/" + later;
    audit.append(
        new AuditLog.Event(id.value(), "erasure.read-back", "system", "GDPR 17", facts, once), now);
  }
}
