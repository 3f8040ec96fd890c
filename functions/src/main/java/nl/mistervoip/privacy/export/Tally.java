package nl.mistervoip.privacy.export;

import java.util.List;
import nl.mistervoip.privacy.export.StoreOutcome.MaskCount;

/**
 * What has been counted of a store so far. Holds counts and times, no item.
 *
 * @param count how many items
 * @param from the earliest moment or day among them, ISO text as stored; empty text when none
 *     carries one
 * @param until the latest
 * @param masked what was left out or covered, by field and reason
 */
record Tally(long count, String from, String until, List<MaskCount> masked) {
  static final Tally NONE = new Tally(0, "", "", List.of());
}
