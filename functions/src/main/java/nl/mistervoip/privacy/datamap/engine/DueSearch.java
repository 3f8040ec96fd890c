package nl.mistervoip.privacy.datamap.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Moment;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Retention;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.tables.Tables;

/**
 * Reads the items whose retention term has ended, from the shards of the retention index and never
 * by a scan; and those on the way whose term cannot be read, so that somebody hears of them.
 */
final class DueSearch {
  private static final Tables.Range DAY_FIRST =
      new Tables.Range(Optional.of("3"), Optional.of("9998"));
  private static final Tables.Range WORDS = new Tables.Range(Optional.of(":"), Optional.empty());

  private final DataMap map;
  private final TableReader reader;
  private final ObjectReader objects;

  DueSearch(DataMap map, TableReader reader, ObjectReader objects) {
    this.map = map;
    this.reader = reader;
    this.objects = objects;
  }

  void due(RetentionRule rule, LocalDate today, Consumer<Item> sink) {
    Store store = rule.store();
    switch (store.place()) {
      case Place.Table table ->
          inTable(new Search(store, table, rule.retention(), Shards.of(rule)), today, sink);
      case Place.Objects place -> {
        Store of = map.store(place.of());
        if (of.place() instanceof Place.Table table) {
          // Objects go by the index of the items that point at them, cut down or not.
          List<String> shards = Shards.of(RetentionRule.ofItems(of));
          inTable(
              new Search(of, table, rule.retention(), shards),
              today,
              item -> objects.of(store, place, item).forEach(sink));
        }
      }
    }
  }

  /** By which term to look in which shards of an index. */
  private record Search(Store store, Place.Table table, Retention retention, List<String> shards) {}

  private void inTable(Search search, LocalDate today, Consumer<Item> sink) {
    Retention retention = search.retention();
    LocalDate cutoff = retention.cutoff(today);
    // A day more than needed, for times may be written with any offset; each item is then judged by
    // its own day.
    Instant bound = cutoff.plusDays(1).atStartOfDay(Moment.ZONE).toInstant();
    Optional<Place.Index> index = search.table().index(retention.index());
    for (Tables.Range range : ranges(retention.trigger(), bound)) {
      for (String shard : search.shards()) {
        reader.read(
            search.store(),
            new Tables.Query(search.table(), index, shard, range),
            item -> {
              if (isDueOrUnreadable(retention, item, today)) {
                sink.accept(item);
              }
            });
      }
    }
  }

  /**
   * What is written before the bound, and what no date begins with: a day that comes first or a
   * word. Far years that stand for "never" are passed over, for there may be one on every row.
   */
  private static List<Tables.Range> ranges(Moment trigger, Instant bound) {
    Tables.Range before =
        new Tables.Range(Optional.empty(), Optional.of(Route.text(trigger, bound)));
    return switch (trigger.form()) {
      case EPOCH_SECONDS -> List.of(before);
      case INSTANT, DATE, LAST_DAY -> List.of(before, DAY_FIRST, WORDS);
    };
  }

  private static boolean isDueOrUnreadable(Retention retention, Item item, LocalDate today) {
    try {
      return retention.keptUntil(item).filter(last -> last.isBefore(today)).isPresent();
    } catch (Moment.UnreadableMomentException unreadable) {
      return true;
    }
  }
}
