package nl.mistervoip.privacy.export;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes a {@link StoreView} of items that pass by once, on their way into a file. */
final class StoreViewing {
  private record Timed(String time, long number, GatheredItem item) {}

  private final Answer.Searched searched;
  private final boolean events;
  private final Optional<DayVolume> volume;
  private final SortedMap<YearMonth, Long> months = new TreeMap<>();

  /** The head is the first to go: the oldest, and of equal age the one gathered last. */
  private final PriorityQueue<Timed> kept =
      new PriorityQueue<>(
          Comparator.comparing(Timed::time)
              .thenComparing(Timed::number, Comparator.reverseOrder()));

  private long number;

  StoreViewing(Answer.Searched searched) {
    this.searched = searched;
    this.events = Paths.isEvents(searched.store());
    this.volume = events ? DayVolume.of(searched.store()) : Optional.empty();
  }

  void add(GatheredItem item) {
    kept.add(new Timed(item.time(), number++, item));
    if (kept.size() > StoreView.ROWS) {
      kept.remove();
    }
    volume.ifPresent(one -> one.add(item));
    if (events) {
      LocalMoment.month(item.time())
          .ifPresent(month -> months.merge(YearMonth.parse(month), 1L, Long::sum));
    }
  }

  /** The view of all that passed; to be asked once. */
  StoreView view() {
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
