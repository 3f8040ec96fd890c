package nl.mistervoip.privacy.retention;

import java.util.Map;

/**
 * What became of a batch; counts only.
 *
 * @param batch its name
 * @param store the store's id
 * @param digest SHA-256 over the items that were planned
 * @param deleted how many the sweep removed
 * @param gone how many somebody else had removed before
 * @param held how many stay because of a hold placed since
 * @param changed how many stay because they or their rule changed since they were planned; the next
 *     sweep looks at them anew
 * @param left how many stay because the sweep was stopped
 * @param unknown of how many nobody knows whether they are gone, for the store does not answer
 * @param failed whether the batch ended by a failure
 */
record BatchResult(
    String batch,
    String store,
    String digest,
    long deleted,
    long gone,
    long held,
    long changed,
    long left,
    long unknown,
    boolean failed) {
  static BatchResult of(String name, SweepPlan.Batch batch, Tally tally) {
    return new BatchResult(
        name,
        batch.store(),
        batch.digest(),
        tally.deleted(),
        tally.gone(),
        tally.held(),
        tally.changed(),
        tally.left(),
        0,
        false);
  }

  /** The same for a batch that could not be carried out to its end. */
  BatchResult failed(long notLookedAt) {
    return new BatchResult(
        batch, store, digest, deleted, gone, held, changed, left, notLookedAt, true);
  }

  /** What the audit is told. */
  Map<String, String> facts() {
    return Map.of(
        "store", store,
        "batch", batch,
        "digest", digest,
        "deleted", Long.toString(deleted),
        "gone", Long.toString(gone),
        "held", Long.toString(held),
        "changed", Long.toString(changed),
        "left", Long.toString(left),
        "unknown", Long.toString(unknown),
        "failed", Boolean.toString(failed));
  }
}
