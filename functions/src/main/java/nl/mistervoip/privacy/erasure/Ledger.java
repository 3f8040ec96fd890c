package nl.mistervoip.privacy.erasure;

import java.time.Instant;
import java.util.List;
import nl.mistervoip.privacy.platform.Pseudonyms;

/** The ledger of erasures: entries are added once and never changed. */
interface Ledger {
  /**
   * Adds an entry, unless the same case wrote one for the same store and plan before.
   *
   * @param entry what was done
   * @param now when
   */
  void add(LedgerEntry entry, Instant now);

  /**
   * The entries of one pseudonym.
   *
   * @param pseudonym as computed by {@link Pseudonyms}
   * @return its entries, oldest case first as their keys sort
   */
  List<LedgerEntry> of(String pseudonym);
}
