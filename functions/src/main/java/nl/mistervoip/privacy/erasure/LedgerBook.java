package nl.mistervoip.privacy.erasure;

import java.time.Instant;
import java.util.List;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.erasure.PlanVault.Head;
import nl.mistervoip.privacy.platform.Pseudonyms;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Writes into the ledger that a plan is carried out, before its first item goes, and what it came
 * to, one entry per store in which something was found.
 */
final class LedgerBook {
  private final Ledger ledger;
  private final Pseudonyms pseudonyms;

  LedgerBook(Ledger ledger, Pseudonyms pseudonyms) {
    this.ledger = ledger;
    this.pseudonyms = pseudonyms;
  }

  /**
   * Writes that a plan is carried out from now on; if that is there already, it stands.
   *
   * @param id the case
   * @param head of the plan
   * @param ref whose data it is
   * @param now when
   */
  void begin(CaseId id, Head head, SubjectRef ref, Instant now) {
    ledger.add(
        LedgerEntry.begun(pseudonym(ref), id.value(), head.mapVersion(), head.digest()), now);
  }

  /**
   * Writes the entries; those that are there already stand.
   *
   * @param id the case
   * @param head of the plan that was carried out
   * @param ref whose data it was
   * @param outcomes per store
   * @param now when
   */
  void write(CaseId id, Head head, SubjectRef ref, List<StoreOutcome> outcomes, Instant now) {
    String pseudonym = pseudonym(ref);
    for (StoreOutcome outcome : outcomes) {
      if (!outcome.isEmpty()) {
        ledger.add(
            new LedgerEntry(
                pseudonym,
                id.value(),
                outcome.store(),
                head.mapVersion(),
                head.digest(),
                outcome.erased(),
                outcome.shares()),
            now);
      }
    }
  }

  private String pseudonym(SubjectRef ref) {
    return pseudonyms.of(ref.lasting());
  }
}
