package nl.mistervoip.privacy.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.Store;

/**
 * How much passed per day, in whole units that people use: megabytes where a store counts bytes,
 * else minutes where it counts seconds. Holds one number a day, however many items there are.
 */
final class DayVolume {
  private static final long BYTES_PER_MEGABYTE = 1_000_000;
  private static final long SECONDS_PER_MINUTE = 60;

  /** So many days are drawn, the latest ones. */
  static final int DAYS = 31;

  private final Field field;
  private final SortedMap<LocalDate, Long> totals = new TreeMap<>();

  private DayVolume(Field field) {
    this.field = field;
  }

  /** Empty when the items of the store carry no amount that would add up to something. */
  static Optional<DayVolume> of(Store store) {
    return first(store, Field.Kind.BYTES)
        .or(() -> first(store, Field.Kind.DURATION_SECONDS))
        .map(DayVolume::new);
  }

  void add(GatheredItem item) {
    JsonNode amount = Paths.at(item.fields(), field.name());
    if (amount.canConvertToLong()) {
      LocalMoment.local(item.time())
          .ifPresent(at -> totals.merge(at.toLocalDate(), amount.asLong(), Long::sum));
    }
  }

  /** The key of what is counted in the texts of the package. */
  String unit() {
    return field.kind() == Field.Kind.BYTES ? "chart.megabytes" : "chart.minutes";
  }

  /** The latest days without gaps; empty when there are fewer than two. */
  SortedMap<LocalDate, Long> days() {
    SortedMap<LocalDate, Long> days = new TreeMap<>();
    if (totals.size() > 1) {
      LocalDate last = totals.lastKey();
      LocalDate first = last.minusDays(DAYS - 1L);
      for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
        days.put(day, rounded(totals.getOrDefault(day, 0L)));
      }
    }
    return days;
  }

  private long rounded(long total) {
    long unit = field.kind() == Field.Kind.BYTES ? BYTES_PER_MEGABYTE : SECONDS_PER_MINUTE;
    return Math.round((double) total / unit);
  }

  private static Optional<Field> first(Store store, Field.Kind kind) {
    return store.fields().stream()
        .filter(field -> field.kind() == kind && field.mask() == Field.Mask.NONE)
        .findFirst();
  }
}
