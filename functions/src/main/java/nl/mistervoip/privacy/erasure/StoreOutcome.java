package nl.mistervoip.privacy.erasure;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an erasure came to in one store, over all rounds of planning.
 *
 * @param store the store's id
 * @param erased how many items are gone
 * @param shares how many stay in which form, until when and on which ground
 */
record StoreOutcome(String store, long erased, List<LedgerEntry.Share> shares) {
  /** What one round came to, with what the rounds before it erased. */
  static StoreOutcome of(String store, StoreResult result, PlanVault.Head head) {
    long erased = result.erased() + head.erasedBefore().getOrDefault(store, 0L);
    return new StoreOutcome(store, erased, result.shares());
  }

  /** The same store, with what another outcome came to. */
  StoreOutcome plus(StoreOutcome other) {
    List<LedgerEntry.Share> both = Stream.concat(shares.stream(), other.shares().stream()).toList();
    return new StoreOutcome(store, erased + other.erased(), both);
  }

  /**
   * Whether the person had nothing in this store.
   *
   * @return true when nothing was erased and nothing stays
   */
  boolean isEmpty() {
    return erased == 0 && shares.isEmpty();
  }

  /**
   * Whether anything of it is gone, be it a part of an item.
   *
   * @return true when something was erased or reduced
   */
  boolean changed() {
    return changes() > 0;
  }

  /**
   * How many items are gone, wholly or in part.
   *
   * @return the count of what was erased or reduced
   */
  long changes() {
    return erased
        + shares.stream()
            .filter(share -> share.outcome().equals("reduced"))
            .mapToLong(LedgerEntry.Share::count)
            .sum();
  }

  /**
   * How many items stay, in any form.
   *
   * @return the count
   */
  long staying() {
    return shares.stream().mapToLong(LedgerEntry.Share::count).sum();
  }
}
