package nl.mistervoip.privacy.datamap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the items whose retention term has ended, from the shards of the retention index and never
 * by a scan.
 */
final class DueSearch {
  private final DataMap map;
  private final TableReader reader;
  private final ObjectReader objects;

  DueSearch(DataMap map, TableReader reader, ObjectReader objects) {
    this.map = map;
    this.reader = reader;
    this.objects = objects;
  }

  void due(Store store, LocalDate today, Consumer<Item> sink) {
    switch (store.place()) {
      case Place.Table table -> inTable(store, table, store.retention(), today, sink);
      case Place.Objects place -> {
        Store of = map.store(place.of());
        if (of.place() instanceof Place.Table table) {
          inTable(
              of,
              table,
              store.retention(),
              today,
              item -> objects.of(store, place, item).forEach(sink));
        }
      }
    }
  }

  private void inTable(
      Store store, Place.Table table, Retention retention, LocalDate today, Consumer<Item> sink) {
    LocalDate cutoff = retention.cutoff(today);
    // A day more than needed, for times may be written with any offset; each item is then judged by
    // its own day.
    Instant bound = cutoff.plusDays(1).atStartOfDay(Moment.ZONE).toInstant();
    Tables.Range range =
        new Tables.Range(Optional.empty(), Optional.of(Route.text(retention.trigger(), bound)));
    for (int shard = 0; shard < Retention.SHARDS; shard++) {
      reader.read(
          store,
          new Tables.Query(table, table.index(retention.index()), Integer.toString(shard), range),
          item -> {
            if (retention.keptUntil(item).filter(last -> last.isBefore(today)).isPresent()) {
              sink.accept(item);
            }
          });
    }
  }
}
