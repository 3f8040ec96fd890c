package nl.mistervoip.privacy.datamap.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Moment;
import nl.mistervoip.privacy.datamap.Pages;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Position;
import nl.mistervoip.privacy.datamap.Retention;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.tables.Rows;
import nl.mistervoip.privacy.datamap.tables.Tables;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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

  void due(RetentionRule rule, LocalDate today, Position from, Pages pages) {
    Store store = rule.store();
    switch (store.place()) {
      case Place.Table table ->
          inTable(
              new Search(store, table, rule.retention(), Shards.of(rule)),
              new Turn(today, from, pages, pages::item));
      case Place.Objects place -> {
        Store of = map.store(place.of());
        if (of.place() instanceof Place.Table table) {
          // Objects go by the index of the items that point at them, cut down or not.
          List<String> shards = Shards.of(RetentionRule.ofItems(of));
          inTable(
              new Search(of, table, rule.retention(), shards),
              new Turn(
                  today, from, pages, item -> objects.of(store, place, item).forEach(pages::item)));
        }
      }
    }
  }

  /** By which term to look in which shards of an index. */
  private record Search(Store store, Place.Table table, Retention retention, List<String> shards) {}

  /** From where on, for as long as is wanted, and what becomes of each row. */
  private record Turn(LocalDate today, Position from, Pages pages, Consumer<Item> sink) {}

  private void inTable(Search search, Turn turn) {
    List<Tables.Query> queries = queries(search, turn.today());
    boolean wanted = true;
    Map<String, AttributeValue> after = Rows.after(turn.from());
    for (int place = turn.from().route(); wanted && place < queries.size(); place++) {
      do {
        after =
            reader.page(
                search.store(),
                queries.get(place),
                after,
                item -> {
                  if (isDueOrUnreadable(search.retention(), item, turn.today())) {
                    turn.sink().accept(item);
                  }
                });
        wanted =
            turn.pages().pageEnded(Position.behind(place, Rows.afterText(after), queries.size()));
      } while (wanted && !after.isEmpty());
    }
  }

  /** In this order they are counted as routes. */
  private static List<Tables.Query> queries(Search search, LocalDate today) {
    Retention retention = search.retention();
    LocalDate cutoff = retention.cutoff(today);
    // A day more than needed, for times may be written with any offset; each item is then judged by
    // its own day.
    Instant bound = cutoff.plusDays(1).atStartOfDay(Moment.ZONE).toInstant();
    Optional<Place.Index> index = search.table().index(retention.index());
    return ranges(retention.trigger(), bound).stream()
        .flatMap(
            range ->
                search.shards().stream()
                    .map(shard -> new Tables.Query(search.table(), index, shard, range)))
        .toList();
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
