package nl.mistervoip.privacy.datamap.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.tables.Rows;
import nl.mistervoip.privacy.datamap.tables.Tables;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads partitions to their end, page by page. A global index lags behind its table, so what it
 * names is read again from the table itself: what is gone is not handed out, and what is handed out
 * is as of now.
 */
final class TableReader {
  private final Tables tables;

  TableReader(Tables tables) {
    this.tables = tables;
  }

  void read(Store store, Tables.Query query, Consumer<Item> sink) {
    Map<String, AttributeValue> from = Map.of();
    do {
      from = page(store, query, from, sink);
    } while (!from.isEmpty());
  }

  /** Reads one page and returns where the next one begins; empty at the end. */
  Map<String, AttributeValue> page(
      Store store, Tables.Query query, Map<String, AttributeValue> from, Consumer<Item> sink) {
    return page(store, query, from, shown -> false, sink);
  }

  /**
   * The same without what is known from its key alone. Only what a global index shows is asked
   * about: that would be read again from the table.
   */
  Map<String, AttributeValue> page(
      Store store,
      Tables.Query query,
      Map<String, AttributeValue> from,
      Predicate<Item> known,
      Consumer<Item> sink) {
    Tables.Page page = tables.query(query, from);
    List<Map<String, AttributeValue>> rows =
        query.consistent()
            ? page.rows()
            : page.rows().stream()
                .filter(row -> !known.test(Rows.item(store, query.table(), row)))
                .toList();
    for (Map<String, AttributeValue> row : current(query, rows)) {
      sink.accept(Rows.item(store, query.table(), row));
    }
    return page.next();
  }

  Optional<Map<String, AttributeValue>> find(Place.Table table, Map<String, AttributeValue> key) {
    return tables.get(table, List.of(key)).stream().findFirst();
  }

  /** Rows by key, each key once, in any order. */
  List<Map<String, AttributeValue>> find(
      Place.Table table, List<Map<String, AttributeValue>> keys) {
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    for (int at = 0; at < keys.size(); at += Tables.BATCH) {
      found.addAll(tables.get(table, keys.subList(at, Math.min(at + Tables.BATCH, keys.size()))));
    }
    return found;
  }

  private List<Map<String, AttributeValue>> current(
      Tables.Query query, List<Map<String, AttributeValue>> rows) {
    if (query.consistent()) {
      return rows;
    }
    Set<Map<String, AttributeValue>> keys = new LinkedHashSet<>();
    rows.forEach(row -> keys.add(Rows.keyOf(query.table(), row)));
    Map<Map<String, AttributeValue>, Map<String, AttributeValue>> found = new HashMap<>();
    List<Map<String, AttributeValue>> all = List.copyOf(keys);
    find(query.table(), all).forEach(row -> found.put(Rows.keyOf(query.table(), row), row));
    return new ArrayList<>(all.stream().map(found::get).filter(Objects::nonNull).toList());
  }
}
