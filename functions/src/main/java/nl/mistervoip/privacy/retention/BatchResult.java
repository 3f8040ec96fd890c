package nl.mistervoip.privacy.retention;

import java.util.Map;

/**
 * What became of a batch; counts only.
 *
 * @param batch its name
 * @param store the store's id
 * @param digest SHA-256 over the items that were planned
 * @param deleted how many are gone
 * @param held how many stay because of a hold placed since
 * @param changed how many stay because they or their rule changed since they were planned; the next
 *     sweep looks at them anew
 * @param left how many stay because a person stopped the sweep
 */
record BatchResult(
    String batch, String store, String digest, long deleted, long held, long changed, long left) {
  static BatchResult of(String name, SweepPlan.Batch batch, Tally tally) {
    return new BatchResult(
        name,
        batch.store(),
        batch.digest(),
        tally.deleted(),
        tally.held(),
        tally.changed(),
        tally.left());
  }

  /** What the audit is told. */
  Map<String, String> facts() {
    return Map.of(
        "store", store,
        "batch", batch,
        "digest", digest,
        "deleted", Long.toString(deleted),
        "held", Long.toString(held),
        "changed", Long.toString(changed),
        "left", Long.toString(left));
  }
}
