package nl.mistervoip.privacy.erasure;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.request.CaseId;

/**
 * How far the erasure of a case has come: whether something may be gone, whether the person has
 * been owed the truth about it and it was written down, and what stays for good because the rest
 * was refused. Sealed in the case.
 */
final class Endings {
  private static final String CONCLUDED = "erasure/concluded";
  private static final String LEFT = "erasure/left/";

  private record Concluded(String digest) {}

  private record Left(List<String> keys) {}

  private final CaseVault vault;
  private final PlanVault plans;

  Endings(CaseVault vault) {
    this.vault = vault;
    this.plans = new PlanVault(vault);
  }

  /** Whether a plan was taken up that erases or cuts down anything: from then on it may be gone. */
  boolean begun(CaseId id) {
    return plans.carriedOut(id).stream()
        .anyMatch(plan -> plans.storesOf(id, plan).stream().anyMatch(in -> changes(id, plan, in)));
  }

  private boolean changes(CaseId id, String plan, String store) {
    AtomicBoolean changes = new AtomicBoolean();
    plans.lines(
        id,
        plan,
        store,
        line -> {
          if (line.decision().changesTheItem()) {
            changes.set(true);
          }
        });
    return changes.get();
  }

  /**
   * Whether something may be gone of which neither the ledger nor the letter has the counts yet.
   */
  boolean owed(CaseId id) {
    String last = plans.approvedDigest(id).orElse("");
    return begun(id)
        && vault
            .findJson(id, CONCLUDED, Concluded.class)
            .filter(concluded -> concluded.digest().equals(last))
            .isEmpty();
  }

  /** The last plan that was taken up is concluded. */
  void conclude(CaseId id) {
    vault.putJson(id, CONCLUDED, new Concluded(plans.approvedDigest(id).orElse("")));
  }

  /** What a plan would have changed and what stays, by keys as {@link StorePlan#canonical}. */
  void leave(CaseId id, String store, Set<String> keys) {
    vault.putJson(id, LEFT + store, new Left(List.copyOf(new TreeSet<>(keys))));
  }

  /** The keys of what stays in a store; none unless the rest of an erasure was refused. */
  Set<String> left(CaseId id, String store) {
    return vault
        .findJson(id, LEFT + store, Left.class)
        .map(left -> Set.copyOf(left.keys()))
        .orElse(Set.of());
  }
}
