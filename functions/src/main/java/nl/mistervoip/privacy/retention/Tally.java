package nl.mistervoip.privacy.retention;

import java.util.Map;
import nl.mistervoip.privacy.erasure.ItemEraser;

/**
 * What became of the items of a batch until now.
 *
 * @param deleted how many are gone
 * @param held how many a hold keeps
 * @param changed how many changed since they were planned
 * @param left how many stay because the sweep was stopped
 */
record Tally(long deleted, long held, long changed, long left) {
  static final Tally NOTHING = new Tally(0, 0, 0, 0);

  /** With what a part of the batch came to. */
  Tally with(Map<ItemEraser.Result, Long> part) {
    return new Tally(
        deleted + count(part, ItemEraser.Result.GONE),
        held + count(part, ItemEraser.Result.HELD),
        changed + count(part, ItemEraser.Result.CHANGED),
        left);
  }

  /** With what was only looked at because the sweep was stopped: what is there is left. */
  Tally stopped(Map<ItemEraser.Result, Long> looked) {
    return new Tally(
        deleted + count(looked, ItemEraser.Result.GONE),
        held + count(looked, ItemEraser.Result.HELD),
        changed,
        left + count(looked, ItemEraser.Result.CHANGED));
  }

  /** With items that nobody looked at. */
  Tally leaving(long items) {
    return new Tally(deleted, held, changed, left + items);
  }

  private static long count(Map<ItemEraser.Result, Long> counts, ItemEraser.Result result) {
    return counts.getOrDefault(result, 0L);
  }
}
