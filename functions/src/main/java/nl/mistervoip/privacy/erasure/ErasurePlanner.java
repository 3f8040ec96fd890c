package nl.mistervoip.privacy.erasure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemKey;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Outcome;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.erasure.PlanVault.Head;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Plans an erasure: reads every store of the map for the person and decides about each item;
 * changes nothing of them.
 */
final class ErasurePlanner {
  /**
   * A store could not be read to its end, and a plan without it would leave data behind. Repeat the
   * step.
   */
  static final class StoreNotReadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreNotReadException(String store, String problem) {
      super(
          "Store "
              + store
              + " was not read to its end ("
              + problem
              + "); repeat the step when it answers again.");
    }
  }

  private final Landscape landscape;
  private final SubjectFile subjects;
  private final PlanVault plans;
  private final Endings endings;
  private final RefusedRest refused;
  private final AuditLog audit;

  ErasurePlanner(Landscape landscape, CaseVault vault, AuditLog audit) {
    this.landscape = landscape;
    this.subjects = new SubjectFile(vault, landscape);
    this.plans = new PlanVault(vault);
    this.endings = new Endings(vault);
    this.refused = new RefusedRest(vault);
    this.audit = audit;
  }

  /**
   * Plans and stores the plan in the vault. Planning again replaces the plan, unless nothing
   * changed.
   *
   * @param id the case
   * @param now the moment of deciding
   * @return the plan
   * @throws StoreNotReadException when a store cannot be read: a plan with a gap is no plan
   */
  ErasurePlan plan(CaseId id, Instant now) {
    List<Subject> people = subjects.withFresh(id);
    ErasurePlan plan = compute(id, people, now);
    subjects.keep(id, people);
    String digest = plan.digest();
    List<String> stores = plan.stores().stream().map(StorePlan::store).toList();
    Head head = new Head(digest, plan.mapVersion(), ItemFacts.today(now), stores, erasedBefore(id));
    plans.store(id, plan, head);
    if (endings.begun(id)) {
      refused.keep(id, digest, new AsItStands(landscape, plans).outcomes(id, head));
    }
    Map<String, String> facts = new HashMap<>(Map.of("digest", digest, "map", plan.mapVersion()));
    plan.summary().forEach((name, count) -> facts.put(name, Long.toString(count)));
    audit.append(
        new AuditLog.Event(
            id.value(), "erasure.planned", "system", "GDPR 17", facts, "erasure.planned/" + digest),
        now);
    return plan;
  }

  /** Decides about everything that is there; keeps nothing. */
  ErasurePlan compute(CaseId id, List<Subject> people, Instant now) {
    List<StorePlan> parts = new ArrayList<>();
    for (Store store : landscape.map().inErasureOrder()) {
      parts.add(planStore(id, store, people, now));
    }
    return new ErasurePlan(landscape.map().version(), parts);
  }

  /**
   * What earlier plans of a case did.
   *
   * @param begun whether one was taken up that erases or cuts down anything
   * @param erased store to count of what they erased, without the stores in which they did not
   */
  record Before(boolean begun, Map<String, Long> erased) {}

  /** What was done under earlier plans, as it was when the last one was made. */
  Before before(CaseId id) {
    Map<String, Long> erased =
        new HashMap<>(plans.head(id).map(Head::erasedBefore).orElse(Map.of()));
    erased.values().removeIf(count -> count == 0);
    return new Before(endings.begun(id), Map.copyOf(erased));
  }

  private StorePlan planStore(CaseId id, Store store, List<Subject> people, Instant now) {
    // Two subjects may lead to one item; it is planned once.
    Map<String, PlannedItem> items = new LinkedHashMap<>();
    for (Subject person : people) {
      requireRead(
          landscape.search(
              store,
              person,
              item ->
                  items.putIfAbsent(
                      StorePlan.canonical(item.key()), planned(id, store, item, now))));
    }
    return new StorePlan(store.id(), List.copyOf(items.values()));
  }

  /** Decides about one item as it is now; empty when it is not there. */
  Optional<PlannedItem> look(CaseId id, Store store, ItemKey key, Instant now) {
    return landscape.find(store, key).map(item -> planned(id, store, item, now));
  }

  private PlannedItem planned(CaseId id, Store store, Item item, Instant now) {
    ItemDecision decision =
        DecisionRules.decide(store, item, landscape.heldAgainst(store, item, id.value()), now);
    return new PlannedItem(item.key(), item.digest(), decision);
  }

  /**
   * What the plans before this one have erased already; without it, a case that had to be planned
   * again after half the work would tell the person of the other half only.
   */
  private Map<String, Long> erasedBefore(CaseId id) {
    return plans
        .head(id)
        .map(
            old ->
                plans.approvedDigest(id).filter(old.digest()::equals).isPresent()
                    ? withGone(id, old)
                    : old.erasedBefore())
        .orElse(Map.of());
  }

  private Map<String, Long> withGone(CaseId id, Head old) {
    Map<String, Long> counts = new HashMap<>(old.erasedBefore());
    for (String name : old.stores()) {
      Store store = landscape.map().store(name);
      AtomicLong gone = new AtomicLong();
      plans.lines(id, old, name, line -> gone.addAndGet(isGone(store, line) ? 1 : 0));
      counts.merge(name, gone.get(), Long::sum);
    }
    return Map.copyOf(counts);
  }

  private boolean isGone(Store store, PlannedItem line) {
    return line.decision() instanceof ItemDecision.EraseNow
        && landscape.find(store, line.key()).isEmpty();
  }

  static void requireRead(Outcome outcome) {
    switch (outcome) {
      case Outcome.Searched searched -> {}
      case Outcome.Unreachable(String store, String problem) ->
          throw new StoreNotReadException(store, problem);
    }
  }
}
