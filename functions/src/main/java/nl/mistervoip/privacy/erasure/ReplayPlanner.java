package nl.mistervoip.privacy.erasure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemKey;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Looks at the items of a concluded erasure again, each by its key, as the sealed plan names them:
 * nothing is searched by a person's identifiers, so nothing that came into being since is touched
 * unless it stands in the place of what had been erased.
 */
final class ReplayPlanner {
  // A whole case has to be looked at in one call, so items are not read one by one.
  private static final int AT_ONCE = 500;

  private final Landscape landscape;
  private final PlanVault erased;
  private final Endings endings;

  ReplayPlanner(Landscape landscape, CaseVault vault) {
    this.landscape = landscape;
    this.erased = new PlanVault(vault);
    this.endings = new Endings(vault);
  }

  /**
   * Decides anew about what is there.
   *
   * @param id the case
   * @param mode which lines are looked at
   * @param now the moment of deciding
   * @return what has to go now, and what had been erased and is now held; stores in the order of
   *     execution, without those that have nothing. Empty when no plan of the case can be read any
   *     more, for its documents have aged out
   * @throws Landscape.UnreachableStoreException when a store does not answer; repeat the step
   */
  Optional<ErasurePlan> plan(CaseId id, ReplayMode mode, Instant now) {
    return look(id, mode, now).map(Looked::plan);
  }

  /**
   * What a look showed.
   *
   * @param plan what has to go now
   * @param waits how many of the items that were looked at still wait for the end of a contract or
   *     of a hold, or for approval now that it has come
   */
  record Looked(ErasurePlan plan, long waits) {}

  /** The same, with how many items wait. */
  Optional<Looked> look(CaseId id, ReplayMode mode, Instant now) {
    // Asked once: every name is a request to the bucket.
    Map<String, List<String>> plans = new LinkedHashMap<>();
    erased.carriedOut(id).forEach(plan -> plans.put(plan, erased.storesOf(id, plan)));
    return plans.isEmpty()
        ? Optional.empty()
        : Optional.of(look(new Look(id, mode, now, new AtomicLong()), plans));
  }

  private Looked look(Look look, Map<String, List<String>> plans) {
    List<StorePlan> parts = new ArrayList<>();
    for (Store store : landscape.map().inErasureOrder()) {
      Map<String, PlannedItem> items = new LinkedHashMap<>();
      plans.forEach(
          (plan, stores) -> {
            if (stores.contains(store.id())) {
              look(look, plan, store, items);
            }
          });
      if (!items.isEmpty()) {
        parts.add(new StorePlan(store.id(), List.copyOf(items.values())));
      }
    }
    return new Looked(new ErasurePlan(landscape.map().version(), parts), look.waits().get());
  }

  /** In which case, why and when, and how many items wait by now. */
  private record Look(CaseId id, ReplayMode mode, Instant now, AtomicLong waits) {}

  private void look(Look look, String plan, Store store, Map<String, PlannedItem> items) {
    Set<String> left = endings.left(look.id(), store.id());
    List<PlannedItem> open = new ArrayList<>();
    erased.lines(
        look.id(),
        plan,
        store.id(),
        line -> {
          if (look.mode().concerns(line.decision())
              && !left.contains(StorePlan.canonical(line.key()))) {
            open.add(line);
            if (open.size() == AT_ONCE) {
              decide(look, store, open, items);
              open.clear();
            }
          }
        });
    decide(look, store, open, items);
  }

  /** Reads the items of some lines together and decides about each that is there. */
  private void decide(
      Look look, Store store, List<PlannedItem> lines, Map<String, PlannedItem> items) {
    Map<ItemKey, Item> there = new HashMap<>();
    landscape
        .find(store, lines.stream().map(PlannedItem::key).toList())
        .forEach(item -> there.put(item.key(), item));
    for (PlannedItem line : lines) {
      Optional.ofNullable(there.get(line.key()))
          .flatMap(item -> decided(look, store, line, item))
          .ifPresent(now -> items.putIfAbsent(StorePlan.canonical(now.key()), now));
    }
  }

  /**
   * What is decided now, when it is worth a line: the item goes, or it had gone and is there again
   * and something keeps it.
   */
  private Optional<PlannedItem> decided(Look look, Store store, PlannedItem line, Item item) {
    boolean held = landscape.heldAgainst(store, item, look.id().value());
    ItemDecision decision = again(line, item, DecisionRules.decide(store, item, held, look.now()));
    boolean goes = decision.changesTheItem() && !decision.doneWith(item);
    if (goes || waits(decision)) {
      look.waits().incrementAndGet();
    }
    boolean back = line.decision().changesTheItem() && !line.decision().doneWith(item);
    return Optional.of(new PlannedItem(item.key(), item.digest(), decision))
        .filter(any -> goes || back);
  }

  private static boolean waits(ItemDecision decision) {
    return switch (decision) {
      case ItemDecision.AtContractEnd later -> true;
      case ItemDecision.Held held -> true;
      case ItemDecision.EraseNow erase -> false;
      case ItemDecision.ReduceNow reduce -> false;
      case ItemDecision.Keep keep -> false;
    };
  }

  /**
   * What is there exactly as it was when its end was decided goes again, whatever the rules say of
   * it by itself: the erasure was approved. What is there in another form may be an older copy that
   * does not know yet that its contract ended, or something new under the same key. No rule can
   * tell; it stays in the plan with what keeps it, and a person looks.
   */
  private static ItemDecision again(PlannedItem line, Item item, ItemDecision fresh) {
    boolean same = line.digest().equals(item.digest());
    return switch (fresh) {
      case ItemDecision.AtContractEnd(String ground) -> same ? line.decision() : fresh;
      case ItemDecision.Keep(var until, String ground) -> same ? line.decision() : fresh;
      case ItemDecision.Held held -> fresh;
      case ItemDecision.EraseNow erase -> fresh;
      case ItemDecision.ReduceNow reduce -> fresh;
    };
  }
}
