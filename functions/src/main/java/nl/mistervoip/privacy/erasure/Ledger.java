package nl.mistervoip.privacy.erasure;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
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

  /**
   * Hands out the entries of a span of time, over all pseudonyms: what may have come back when a
   * store was restored to its beginning.
   *
   * @param from its beginning, included
   * @param to its end, included
   * @param sink takes each entry, oldest first
   */
  void between(Instant from, Instant to, Consumer<LedgerEntry> sink);
}
