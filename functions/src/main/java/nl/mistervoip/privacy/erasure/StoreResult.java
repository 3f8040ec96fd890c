package nl.mistervoip.privacy.erasure;

import java.util.List;

/**
 * What became of one store's items; kept in the vault under {@code erasure/result/<store>}. Counts
 * only.
 *
 * @param planDigest the plan that was carried out
 * @param erased how many items are gone
 * @param shares how many stay in which form, until when and on which ground
 * @param failed how many could not be done as approved, because they changed since
 */
record StoreResult(String planDigest, long erased, List<LedgerEntry.Share> shares, long failed) {
  /**
   * How many items have an outcome.
   *
   * @param outcome as in {@link ItemDecision#outcome()}
   * @return the count over all shares
   */
  long count(String outcome) {
    return shares.stream()
        .filter(share -> share.outcome().equals(outcome))
        .mapToLong(LedgerEntry.Share::count)
        .sum();
  }
}
