package nl.mistervoip.privacy.erasure;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
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
   * Counts what is left, and keeps the count in the vault.
   *
   * @param id the case
   * @param now the moment of looking
   * @return how many items had to go or to be cut down and are not, those included that came after
   *     the plan; 0 means that the erasure is complete
   * @throws ErasurePlanner.StoreNotReadException when a store cannot be read: nothing is said on
   *     half a look
   */
  long residual(CaseId id, Instant now) {
    Head head = plans.approvedHead(id);
    List<Subject> people = subjects.kept(id);
    long residual = 0;
    for (Store store : landscape.map().inErasureOrder()) {
      residual += inStore(id, head, store, people, now);
    }
    plans.storeReadBack(id, new ReadBackResult(head.digest(), residual));
    record(id, head.digest(), residual, now);
    return residual;
  }

  private long inStore(CaseId id, Head head, Store store, List<Subject> people, Instant now) {
    AtomicLong left = new AtomicLong();
    Set<String> planned = new HashSet<>();
    if (head.stores().contains(store.id())) {
      plans.lines(
          id,
          head,
          store.id(),
          line -> {
            planned.add(StorePlan.canonical(line.key()));
            left.addAndGet(isLeft(id, store, line) ? 1 : 0);
          });
    }
    for (Subject person : people) {
      ErasurePlanner.requireRead(
          landscape.search(
              store,
              person,
              item -> {
                // The same item may come by two ways: it counts once.
                boolean fresh = planned.add(StorePlan.canonical(item.key()));
                left.addAndGet(fresh && cameLater(id, store, item.key(), now) ? 1 : 0);
              }));
    }
    return left.get();
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
  private boolean cameLater(CaseId id, Store store, ItemKey key, Instant now) {
    Optional<Item> item = landscape.find(store, key);
    return item.map(
            found ->
                DecisionRules.decide(
                    store, found, landscape.heldAgainst(store, found, id.value()), now))
        .filter(ItemDecision::changesTheItem)
        .filter(decision -> item.filter(found -> !decision.doneWith(found)).isPresent())
        .isPresent();
  }

  private void record(CaseId id, String digest, long residual, Instant now) {
    Map<String, String> facts = Map.of("plan", digest, "residual", Long.toString(residual));
    String once = "erasure.read-back/" + digest + "/" + residual;
    audit.append(
        new AuditLog.Event(id.value(), "erasure.read-back", "system", "GDPR 17", facts, once), now);
  }
}
