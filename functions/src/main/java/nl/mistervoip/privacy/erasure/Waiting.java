package nl.mistervoip.privacy.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.WaitingErasure;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Whether an erasure still waits for the end of a contract or of a hold. While it does, its plan
 * outlives the rest of its case and the ledger goes on knowing of it: a contract may run for longer
 * than either would be kept.
 */
final class Waiting {
  private static final Set<String> WAITS = Set.of("at-contract-end", "held");

  private final CaseVault vault;
  private final Ledger ledger;

  Waiting(CaseVault vault, Ledger ledger) {
    this.vault = vault;
    this.ledger = ledger;
  }

  /** Whether a share of what stays waits; what is kept for a term is the retention sweep's. */
  static boolean waits(LedgerEntry.Share share) {
    return WAITS.contains(share.outcome());
  }

  /** Notes at the end of an erasure whether something of it waits. */
  static void concluded(CaseVault vault, CaseId id, String digest, List<StoreOutcome> outcomes) {
    boolean some = outcomes.stream().flatMap(one -> one.shares().stream()).anyMatch(Waiting::waits);
    mark(vault, id, some, digest);
  }

  /**
   * Notes what a look at everything showed, and renews what the ledger knows once a year.
   *
   * @param entry of the ledger by which the case was found
   * @param waits how many items still wait; none ends it
   * @param now when
   */
  void looked(LedgerEntry entry, long waits, Instant now) {
    mark(vault, new CaseId(entry.caseId()), waits > 0, entry.planDigest());
    if (waits > 0) {
      ledger.add(entry.waiting(ItemFacts.today(now).getYear(), waits), now);
    }
  }

  private static void mark(CaseVault vault, CaseId id, boolean waits, String digest) {
    boolean marked = vault.find(id, WaitingErasure.VAULT_NAME).isPresent();
    if (waits && !marked) {
      vault.putJson(id, WaitingErasure.VAULT_NAME, new WaitingErasure(digest));
    } else if (marked && !waits) {
      vault.destroy(id, WaitingErasure.VAULT_NAME);
    }
  }
}
