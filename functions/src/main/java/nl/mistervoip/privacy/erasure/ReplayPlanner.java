package nl.mistervoip.privacy.erasure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Looks at the items of a concluded erasure again, each by its key, as the sealed plan names them:
 * nothing is searched by a person's identifiers, so nothing that came into being since is touched
 * unless it stands in the place of what had been erased.
 */
final class ReplayPlanner {
  private final Landscape landscape;
  private final PlanVault erased;

  ReplayPlanner(Landscape landscape, CaseVault vault) {
    this.landscape = landscape;
    this.erased = new PlanVault(vault);
  }

  /**
   * Whether the plans of a case can be read still.
   *
   * @param id the case
   * @return false once its documents have aged out
   */
  boolean knows(CaseId id) {
    return !erased.carriedOut(id).isEmpty();
  }

  /**
   * Decides anew about what is there.
   *
   * @param id the case
   * @param mode which lines are looked at
   * @param now the moment of deciding
   * @return what has to go now, and what had been erased and is now held; stores in the order of
   *     execution, without those that have nothing
   * @throws Landscape.UnreachableStoreException when a store does not answer; repeat the step
   */
  ErasurePlan plan(CaseId id, ReplayMode mode, Instant now) {
    List<String> plans = erased.carriedOut(id);
    List<StorePlan> parts = new ArrayList<>();
    for (Store store : landscape.map().inErasureOrder()) {
      Map<String, PlannedItem> items = new LinkedHashMap<>();
      plans.stream()
          .filter(plan -> erased.storesOf(id, plan).contains(store.id()))
          .forEach(plan -> look(id, plan, store, mode, now, items));
      if (!items.isEmpty()) {
        parts.add(new StorePlan(store.id(), List.copyOf(items.values())));
      }
    }
    return new ErasurePlan(landscape.map().version(), parts);
  }

  private void look(
      CaseId id,
      String plan,
      Store store,
      ReplayMode mode,
      Instant now,
      Map<String, PlannedItem> items) {
    erased.lines(
        id,
        plan,
        store.id(),
        line -> {
          if (mode.concerns(line.decision())) {
            landscape
                .find(store, line.key())
                .ifPresent(item -> decide(store, line, item, now, items));
          }
        });
  }

  private void decide(
      Store store, PlannedItem line, Item item, Instant now, Map<String, PlannedItem> items) {
    ItemDecision fresh = DecisionRules.decide(store, item, landscape.held(store, item), now);
    boolean goes = fresh.changesTheItem() && !fresh.doneWith(item);
    boolean heldThough =
        fresh instanceof ItemDecision.Held
            && line.decision().changesTheItem()
            && !line.decision().doneWith(item);
    if (goes || heldThough) {
      items.putIfAbsent(
          StorePlan.canonical(item.key()), new PlannedItem(item.key(), item.digest(), fresh));
    }
  }
}
