package nl.mistervoip.privacy.export;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;

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

  private record Timed(String time, long number, GatheredItem item) {}

  static StoreView of(Answer.Searched searched, GatheredItems items) {
    boolean events = Paths.isEvents(searched.store());
    // The head is the first to go: the oldest, and of equal age the one gathered last.
    PriorityQueue<Timed> kept =
        new PriorityQueue<>(
            Comparator.comparing(Timed::time)
                .thenComparing(Timed::number, Comparator.reverseOrder()));
    SortedMap<YearMonth, Long> months = new TreeMap<>();
    Optional<DayVolume> volume = events ? DayVolume.of(searched.store()) : Optional.empty();
    long[] number = {0};
    items.forEach(
        item -> {
          kept.add(new Timed(item.time(), number[0]++, item));
          if (kept.size() > ROWS) {
            kept.remove();
          }
          volume.ifPresent(one -> one.add(item));
          if (events) {
            ValueText.month(item.time())
                .ifPresent(month -> months.merge(YearMonth.parse(month), 1L, Long::sum));
          }
        });
    return new StoreView(searched, latest(kept), withoutGaps(months), volume);
  }

  private static List<GatheredItem> latest(PriorityQueue<Timed> kept) {
    List<GatheredItem> latest = new ArrayList<>();
    while (!kept.isEmpty()) {
      latest.addFirst(kept.remove().item());
    }
    return latest;
  }

  private static SortedMap<YearMonth, Long> withoutGaps(SortedMap<YearMonth, Long> months) {
    SortedMap<YearMonth, Long> all = new TreeMap<>(months);
    if (!months.isEmpty()) {
      for (YearMonth month = months.firstKey();
          month.isBefore(months.lastKey());
          month = month.plusMonths(1)) {
        all.putIfAbsent(month, 0L);
      }
    }
    return all;
  }
}
