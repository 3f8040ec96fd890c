package nl.mistervoip.privacy.datamap;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Removes rows and objects, each only as it was read. Objects that hang on a row go before the row
 * itself.
 */
final class GuardedWriter implements ItemWriter {
  // A write is refused when the row changed between our reading and writing; looking again says
  // what it is now.
  private static final int LOOKS = 3;

  private final DataMap map;
  private final Tables tables;
  private final ItemReader items;
  private final ObjectRemover remover;
  private final ManyRows many;
  private final Optional<String> onBehalfOf;

  GuardedWriter(DataMap map, Tables tables, Buckets buckets) {
    this(map, tables, buckets, ManyRows.AT_ONCE);
  }

  GuardedWriter(DataMap map, Tables tables, Buckets buckets, int atOnce) {
    this.map = map;
    this.tables = tables;
    this.many = new ManyRows(tables, atOnce);
    this.items = new ItemReader(map, new TableReader(tables), new ObjectReader(buckets));
    this.remover = new ObjectRemover(map, buckets);
    this.onBehalfOf = Optional.empty();
  }

  private GuardedWriter(GuardedWriter other, String caseId) {
    this.map = other.map;
    this.tables = other.tables;
    this.many = other.many;
    this.items = other.items;
    this.remover = other.remover;
    this.onBehalfOf = Optional.of(caseId);
  }

  @Override
  public ItemWriter onBehalfOf(String caseId) {
    return new GuardedWriter(this, caseId);
  }

  @Override
  public Written delete(ItemRef ref) {
    Store store = map.store(ref.store());
    return Reach.of(
        ref.store(),
        () ->
            switch (store.place()) {
              case Place.Table table ->
                  change(
                      store,
                      table,
                      ref,
                      row -> false,
                      (item, row) -> deleteRow(store, table, item, row));
              case Place.Objects place -> deleteObject(store, place, ref, item -> true);
            });
  }

  @Override
  public List<Written> delete(Store store, List<ItemRef> refs, Predicate<Item> goes) {
    return Reach.of(
        store.id(),
        () ->
            switch (store.place()) {
              case Place.Table table ->
                  many.each(table, refs, (ref, row) -> deleteRead(store, table, ref, row, goes));
              case Place.Objects place ->
                  refs.stream().map(ref -> deleteObject(store, place, ref, goes)).toList();
            });
  }

  private Written deleteRead(
      Store store,
      Place.Table table,
      ItemRef ref,
      Optional<Map<String, AttributeValue>> read,
      Predicate<Item> goes) {
    Optional<Map<String, AttributeValue>> row = read;
    for (int look = 0; look < LOOKS; look++) {
      if (row.isEmpty()) {
        return Written.ALREADY;
      }
      Item item = Rows.item(store, table, row.get());
      if (Holds.on(store, item, onBehalfOf)) {
        return Written.HELD;
      }
      if (!item.digest().equals(ref.digest()) || !goes.test(item)) {
        return Written.CHANGED;
      }
      if (deleteRow(store, table, item, row.get())) {
        return Written.DONE;
      }
      row = items.row(table, ref.key());
    }
    return Written.CHANGED;
  }

  @Override
  public Written reduce(ItemRef ref) {
    Store store = map.store(ref.store());
    return Reach.of(
        ref.store(),
        () ->
            switch (store.place()) {
              case Place.Table table ->
                  change(
                      store,
                      table,
                      ref,
                      row -> surplus(store, table, row).isEmpty(),
                      (item, row) -> reduceRow(store, table, item, row));
              case Place.Objects _ ->
                  throw new IllegalArgumentException("Objects cannot be reduced, only deleted.");
            });
  }

  private Written change(
      Store store,
      Place.Table table,
      ItemRef ref,
      Predicate<Map<String, AttributeValue>> done,
      BiPredicate<Item, Map<String, AttributeValue>> write) {
    for (int look = 0; look < LOOKS; look++) {
      Optional<Map<String, AttributeValue>> row = items.row(table, ref.key());
      if (row.isEmpty() || done.test(row.get())) {
        return Written.ALREADY;
      }
      Item item = Rows.item(store, table, row.get());
      if (!item.digest().equals(ref.digest())) {
        return Written.CHANGED;
      }
      if (Holds.on(store, item, onBehalfOf)) {
        return Written.HELD;
      }
      if (write.test(item, row.get())) {
        return Written.DONE;
      }
    }
    return Written.CHANGED;
  }

  private boolean deleteRow(
      Store store, Place.Table table, Item item, Map<String, AttributeValue> row) {
    return remover.removeAllOf(store, item, attribute -> true)
        && tables.delete(table, guard(store, item, row));
  }

  private boolean reduceRow(
      Store store, Place.Table table, Item item, Map<String, AttributeValue> row) {
    List<String> surplus = surplus(store, table, row);
    return remover.removeAllOf(store, item, surplus::contains)
        && tables.remove(table, guard(store, item, row), surplus);
  }

  private static List<String> surplus(
      Store store, Place.Table table, Map<String, AttributeValue> row) {
    Set<String> stays = new HashSet<>(store.erasure().keep());
    table.key().forEach(key -> stays.add(key.attribute()));
    return row.keySet().stream().filter(name -> !stays.contains(name)).sorted().toList();
  }

  private Tables.Guard guard(Store store, Item item, Map<String, AttributeValue> row) {
    return Tables.Guard.asRead(store, row, Holds.of(store, item, onBehalfOf));
  }

  private Written deleteObject(
      Store store, Place.Objects place, ItemRef ref, Predicate<Item> goes) {
    Item pointing = items.pointing(place, ref.key());
    if (Holds.on(store, pointing, onBehalfOf)) {
      return Written.HELD;
    }
    Optional<Item> item = items.object(store, place, pointing, ref.key());
    if (item.filter(one -> !one.digest().equals(ref.digest()) || !goes.test(one)).isPresent()) {
      return Written.CHANGED;
    }
    // Older versions may be left of an object that itself is gone: they go too.
    boolean gone = remover.remove(place, ref.key());
    return gone ? item.map(any -> Written.DONE).orElse(Written.ALREADY) : Written.CHANGED;
  }
}
