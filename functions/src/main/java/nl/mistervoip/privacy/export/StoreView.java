package nl.mistervoip.privacy.export;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What the overview shows of one store: its latest items, and how many there were per month. Holds
 * no more than that, however many items there are.
 *
 * @param searched the store
 * @param latest the latest items, latest first; the first gathered ones when items carry no time
 * @param months how many per month, without gaps, when the items are events in time; else empty
 * @param volume how much per day, when the items are events in time that carry an amount
 */
record StoreView(
    Answer.Searched searched,
    List<GatheredItem> latest,
    SortedMap<YearMonth, Long> months,
    Optional<DayVolume> volume) {
  /** So many items are shown; all of them are in the files. */
  static final int ROWS = 25;
}
