package nl.mistervoip.privacy.retention;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.Map;
import nl.mistervoip.privacy.datamap.ItemWriter.Written;

/**
 * What became of the items of a batch until now.
 *
 * @param removed how many this sweep removed, or took attributes from
 * @param gone how many somebody else had removed before
 * @param held how many a hold keeps
 * @param changed how many changed since they were planned
 * @param left how many stay because the sweep was stopped
 */
record Tally(@JsonAlias("deleted") long removed, long gone, long held, long changed, long left) {
  static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);

  /**
   * With what a part of the batch came to.
   *
   * @param again whether a run that died may have removed what is not there
   */
  Tally with(Map<Written, Long> part, boolean again) {
    return new Tally(
        removed + removedBy(part, again),
        gone + before(part, again),
        held + count(part, Written.HELD),
        changed + count(part, Written.CHANGED),
        left);
  }

  /** With what was only looked at because the sweep was stopped: what is there is left. */
  Tally stopped(Map<Written, Long> looked, boolean again) {
    return new Tally(
        removed + removedBy(looked, again),
        gone + before(looked, again),
        held + count(looked, Written.HELD),
        changed,
        left + count(looked, Written.CHANGED));
  }

  /** With items that nobody looked at. */
  Tally leaving(long items) {
    return new Tally(removed, gone, held, changed, left + items);
  }

  private static long removedBy(Map<Written, Long> counts, boolean again) {
    return count(counts, Written.DONE) + (again ? count(counts, Written.ALREADY) : 0);
  }

  private static long before(Map<Written, Long> counts, boolean again) {
    return again ? 0 : count(counts, Written.ALREADY);
  }

  private static long count(Map<Written, Long> counts, Written written) {
    return counts.getOrDefault(written, 0L);
  }
}
