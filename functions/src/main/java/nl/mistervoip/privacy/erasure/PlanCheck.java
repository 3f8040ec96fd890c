package nl.mistervoip.privacy.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.erasure.PlanVault.Head;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Takes an approved plan up: looks at every approved item again, and only if all are as they were
 * approved the plan may be carried out. What is new since is not part of it. The ledger knows of
 * the plan before the first item goes.
 */
final class PlanCheck {
  private final Landscape landscape;
  private final ErasurePlanner planner;
  private final SubjectFile subjects;
  private final PlanVault plans;
  private final CaseVault vault;
  private final LedgerBook book;

  PlanCheck(Landscape landscape, ErasurePlanner planner, CaseVault vault, LedgerBook book) {
    this.landscape = landscape;
    this.planner = planner;
    this.subjects = new SubjectFile(vault, landscape);
    this.plans = new PlanVault(vault);
    this.vault = vault;
    this.book = book;
  }

  /**
   * Compares what was approved with what is there now.
   *
   * @param id the case
   * @param digest what was approved
   * @param now the moment of checking
   * @return whether the approved plan is the stored one, made by the rules of today, and each of
   *     its items still what was approved
   */
  boolean check(CaseId id, String digest, Instant now) {
    return plans
        .head(id)
        .filter(head -> head.digest().equals(digest))
        .filter(head -> head.mapVersion().equals(landscape.map().version()))
        .map(head -> takeUp(id, head, now))
        .orElse(false);
  }

  private boolean takeUp(CaseId id, Head head, Instant now) {
    List<Subject> people = subjects.withFresh(id);
    ErasurePlan fresh = planner.compute(id, people, now);
    boolean same = fresh.stores().stream().allMatch(store -> isAsApproved(id, head, store, now));
    if (same) {
      // Identifiers that are new since: what they lead to is counted when everything is read back.
      subjects.keep(id, people);
      book.begin(id, head, vault.getJson(id, SubjectRef.VAULT_NAME, SubjectRef.class), now);
      plans.approve(id, head.digest());
    }
    return same;
  }

  private boolean isAsApproved(CaseId id, Head head, StorePlan fresh, Instant now) {
    if (!head.stores().contains(fresh.store())) {
      return true;
    }
    Store store = landscape.map().store(fresh.store());
    Map<String, PlannedItem> found =
        fresh.items().stream()
            .collect(
                Collectors.toMap(item -> StorePlan.canonical(item.key()), Function.identity()));
    AtomicBoolean same = new AtomicBoolean(true);
    plans.lines(
        id,
        head,
        fresh.store(),
        line -> {
          Optional<PlannedItem> present =
              Optional.ofNullable(found.get(StorePlan.canonical(line.key())))
                  .or(() -> planner.look(id, store, line.key(), now));
          same.compareAndSet(true, line.isStillApproved(present));
        });
    return same.get();
  }
}
