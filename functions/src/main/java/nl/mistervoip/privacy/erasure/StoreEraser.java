package nl.mistervoip.privacy.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.erasure.PlanVault.Head;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Carries the approved plan out for one store, line by line. It can die after any write and be run
 * again: what is gone by then was in the plan and counts as erased, so the end is the same.
 */
final class StoreEraser {
  private final Landscape landscape;
  private final ItemEraser eraser;
  private final PlanVault plans;
  private final AuditLog audit;

  StoreEraser(Landscape landscape, ItemEraser eraser, CaseVault vault, AuditLog audit) {
    this(landscape, eraser, new PlanVault(vault), audit);
  }

  StoreEraser(Landscape landscape, ItemEraser eraser, PlanVault plans, AuditLog audit) {
    this.landscape = landscape;
    this.eraser = eraser;
    this.plans = plans;
    this.audit = audit;
  }

  /**
   * Works through the plan of one store to its end.
   *
   * @param id the case
   * @param name the store's id
   * @param now the moment of acting
   * @return what became of its items
   * @throws PlanVault.PlanNotApprovedException when no approved and checked plan is stored
   */
  StoreResult erase(CaseId id, String name, Instant now) {
    return erase(id, name, now, () -> false).orElseThrow();
  }

  /**
   * Works through the plan of one store until the time is over, and goes on where the last turn
   * ended. What is noted of a turn is sealed with the plan that it belongs to.
   *
   * @param id the case
   * @param name the store's id
   * @param now the moment of acting
   * @param spent whether the time is over; asked before each item, never before the first one
   * @return what became of all its items; empty when there is more to do
   * @throws PlanVault.PlanNotApprovedException when no approved and checked plan is stored
   */
  Optional<StoreResult> erase(CaseId id, String name, Instant now, BooleanSupplier spent) {
    Head head = plans.approvedHead(id);
    StoreTurn turn = new StoreTurn(plans.progress(id, head, name), spent);
    Store store = landscape.map().store(name);
    try {
      plans.lines(id, head, name, line -> carryOut(id, store, line, now, turn));
    } catch (Landscape.UnreachableStoreException silent) {
      // It may never answer again: whoever goes on from here, or tells of it, counts what is gone.
      plans.storeProgress(id, name, turn.soFar(head.digest()));
      record(id, name, turn.soFar(head.digest()), now);
      throw silent;
    }
    return end(id, name, turn.soFar(head.digest()), turn.isOver(), now);
  }

  private Optional<StoreResult> end(
      CaseId id, String name, PlanVault.Progress soFar, boolean more, Instant now) {
    if (more) {
      plans.storeProgress(id, name, soFar);
      return Optional.empty();
    }
    StoreResult result = soFar.soFar();
    record(id, name, result, now);
    plans.forgetProgress(id, name);
    // Last: a replay passes over a store that has its result.
    plans.storeResult(id, name, result);
    return Optional.of(result);
  }

  private void carryOut(CaseId id, Store store, PlannedItem line, Instant now, StoreTurn turn) {
    if (turn.takes()) {
      carryOut(eraser.onBehalfOf(id.value()), store, line, now, turn.tally());
      turn.did();
    }
  }

  private void carryOut(ItemEraser own, Store store, PlannedItem line, Instant now, Tally tally) {
    switch (line.decision()) {
      case ItemDecision.EraseNow() -> count(own, store, line, now, tally);
      case ItemDecision.ReduceNow reduce -> count(own, store, line, now, tally);
      case ItemDecision.Keep keep -> tally.stays(keep);
      case ItemDecision.AtContractEnd later -> tally.stays(later);
      case ItemDecision.Held held -> tally.stays(held);
    }
  }

  private void count(ItemEraser own, Store store, PlannedItem line, Instant now, Tally tally) {
    boolean reduces = line.decision() instanceof ItemDecision.ReduceNow;
    switch (own.erase(store, line.key(), item -> judge(store, line, item, now))) {
      case GONE -> {
        if (reduces) {
          // The law demands the rest of it, and it was not us who took it away.
          tally.failed();
        } else {
          tally.erased();
        }
      }
      case REDUCED -> tally.stays(line.decision());
      case HELD -> tally.stays(new ItemDecision.Held(holdOn(store, line)));
      case CHANGED -> tally.failed();
    }
  }

  /**
   * Only what was approved is done, and only while the rules still say so about the item as it is
   * now.
   */
  static ItemEraser.Step judge(Store store, PlannedItem line, Item item, Instant now) {
    boolean asPlanned = item.digest().equals(line.digest());
    ItemDecision fresh = DecisionRules.decide(store, item, false, now);
    return switch (line.decision()) {
      case ItemDecision.EraseNow() ->
          asPlanned && fresh.equals(line.decision())
              ? ItemEraser.Step.DELETE
              : ItemEraser.Step.LEAVE;
      case ItemDecision.ReduceNow(List<String> keep, var until, String ground) -> {
        if (Reduction.isReduced(item, keep)) {
          yield ItemEraser.Step.ALREADY_REDUCED;
        }
        yield asPlanned && fresh.changesTheItem() ? ItemEraser.Step.REDUCE : ItemEraser.Step.LEAVE;
      }
      case ItemDecision.Keep keep -> ItemEraser.Step.LEAVE;
      case ItemDecision.AtContractEnd later -> ItemEraser.Step.LEAVE;
      case ItemDecision.Held held -> ItemEraser.Step.LEAVE;
    };
  }

  private String holdOn(Store store, PlannedItem line) {
    return landscape
        .find(store, line.key())
        .map(item -> ItemFacts.holdKind(store, item))
        .orElse("unknown");
  }

  private void record(CaseId id, String name, StoreResult result, Instant now) {
    String once = "erasure.executed/" + name + "/" + result.planDigest();
    append(id, new Proof("erasure.executed", once, facts(name, result)), now);
  }

  /** What went before a store fell silent: another turn, or another replay, may end it. */
  private void record(CaseId id, String name, PlanVault.Progress soFar, Instant now) {
    String digest = soFar.soFar().planDigest();
    String once = "erasure.interrupted/" + name + "/" + digest + "/" + soFar.lines();
    append(id, new Proof("erasure.interrupted", once, facts(name, soFar.soFar())), now);
  }

  private static Map<String, String> facts(String name, StoreResult result) {
    return Map.of(
        "store", name,
        "plan", result.planDigest(),
        "erased", Long.toString(result.erased()),
        "reduced", Long.toString(result.count("reduced")),
        "held", Long.toString(result.count("held")),
        "failed", Long.toString(result.failed()));
  }

  private record Proof(String event, String once, Map<String, String> facts) {}

  private void append(CaseId id, Proof proof, Instant now) {
    audit.append(
        new AuditLog.Event(
            id.value(), proof.event(), "system", "GDPR 17", proof.facts(), proof.once()),
        now);
  }
}
