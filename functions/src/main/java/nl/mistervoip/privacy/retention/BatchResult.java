package nl.mistervoip.privacy.retention;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.Map;
import nl.mistervoip.privacy.datamap.RetentionRule;

/**
 * What became of a batch; counts only.
 *
 * @param batch its name
 * @param rule the rule of its items
 * @param digest SHA-256 over the items that were planned
 * @param deleted how many the sweep removed
 * @param reduced how many the sweep took attributes from
 * @param gone how many somebody else had removed or emptied before
 * @param held how many stay because of a hold placed since
 * @param changed how many stay because they or their rule changed since they were planned; the next
 *     sweep looks at them anew
 * @param left how many stay because the sweep was stopped
 * @param unknown of how many nobody knows whether they are gone, for the store does not answer
 * @param failed whether the batch ended by a failure
 */
record BatchResult(
    String batch,
    @JsonAlias("store") String rule,
    String digest,
    long deleted,
    long reduced,
    long gone,
    long held,
    long changed,
    long left,
    long unknown,
    boolean failed) {
  static BatchResult of(String name, SweepPlan.Batch batch, Tally tally) {
    if (batch.bare()) {
      return new BatchResult(name, batch.rule(), batch.digest(), 0, 0, 0, 0, 0, 0, 0, false);
    }
    boolean reduces = RetentionRule.reduces(batch.rule());
    return new BatchResult(
        name,
        batch.rule(),
        batch.digest(),
        reduces ? 0 : tally.removed(),
        reduces ? tally.removed() : 0,
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
        batch, rule, digest, deleted, reduced, gone, held, changed, left, notLookedAt, true);
  }

  /** What the audit is told. */
  Map<String, String> facts() {
    return Map.ofEntries(
        Map.entry("store", rule),
        Map.entry("batch", batch),
        Map.entry("digest", digest),
        Map.entry("deleted", Long.toString(deleted)),
        Map.entry("reduced", Long.toString(reduced)),
        Map.entry("gone", Long.toString(gone)),
        Map.entry("held", Long.toString(held)),
        Map.entry("changed", Long.toString(changed)),
        Map.entry("left", Long.toString(left)),
        Map.entry("unknown", Long.toString(unknown)),
        Map.entry("failed", Boolean.toString(failed)));
  }
}
