package nl.mistervoip.privacy.datamap.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Holds;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemRef;
import nl.mistervoip.privacy.datamap.ItemWriter;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.tables.Buckets;
import nl.mistervoip.privacy.datamap.tables.Going;
import nl.mistervoip.privacy.datamap.tables.Rows;
import nl.mistervoip.privacy.datamap.tables.Tables;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Removes rows and objects, each only as it was read. Objects that hang on a row go before the row
 * itself, and a row whose object stays, stays.
 */
final class GuardedWriter implements ItemWriter {
  // A write is refused when the row changed between our reading and writing; looking again says
  // what it is now.
  private static final int LOOKS = 3;

  private final DataMap map;
  private final Tables tables;
  private final ItemReader items;
  private final GuardedObjects objects;
  private final ManyRows many;
  private final GuardedReduction reduction;
  private final Optional<String> onBehalfOf;

  GuardedWriter(DataMap map, Tables tables, Buckets buckets) {
    this(map, tables, buckets, ManyRows.AT_ONCE);
  }

  GuardedWriter(DataMap map, Tables tables, Buckets buckets, int atOnce) {
    this.map = map;
    this.tables = tables;
    this.many = new ManyRows(tables, atOnce);
    this.items = new ItemReader(map, new TableReader(tables), new ObjectReader(buckets));
    this.objects = new GuardedObjects(map, tables, buckets, items);
    this.reduction = new GuardedReduction(tables, items, many);
    this.onBehalfOf = Optional.empty();
  }

  private GuardedWriter(GuardedWriter other, String caseId) {
    this.map = other.map;
    this.tables = other.tables;
    this.many = other.many;
    this.items = other.items;
    this.reduction = other.reduction;
    this.objects = other.objects.onBehalfOf(caseId);
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
                  change(store, table, ref, row -> false, row -> deleteRow(store, table, ref, row));
              case Place.Objects place -> objects.delete(store, place, ref, item -> true);
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
                  refs.stream().map(ref -> objects.delete(store, place, ref, goes)).toList();
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
      Optional<Written> written = deleteRow(store, table, ref, row.get());
      if (written.isPresent()) {
        return written.get();
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
                      row -> reduceRow(store, table, ref, row));
              case Place.Objects _ ->
                  throw new IllegalArgumentException("Objects cannot be reduced, only deleted.");
            });
  }

  @Override
  public List<Written> reduce(RetentionRule rule, List<ItemRef> refs, Predicate<Item> goes) {
    return Reach.of(
        rule.store().id(),
        () ->
            switch (rule.store().place()) {
              case Place.Table table -> reduction.each(rule, table, refs, goes);
              case Place.Objects _ ->
                  throw new IllegalArgumentException("Objects cannot be reduced, only deleted.");
            });
  }

  private Written change(
      Store store,
      Place.Table table,
      ItemRef ref,
      Predicate<Map<String, AttributeValue>> done,
      Function<Map<String, AttributeValue>, Optional<Written>> write) {
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
      Optional<Written> written = write.apply(row.get());
      if (written.isPresent()) {
        return written.get();
      }
    }
    return Written.CHANGED;
  }

  /** Empty when the row is not as it was read any more: it is to be looked at again. */
  private Optional<Written> deleteRow(
      Store store, Place.Table table, ItemRef ref, Map<String, AttributeValue> row) {
    Tables.Guard guard = guard(store, table, row);
    return objects.removeFirst(
        new GuardedObjects.OfRow(store, table, ref, row, guard),
        attribute -> true,
        () -> tables.delete(table, guard));
  }

  private Optional<Written> reduceRow(
      Store store, Place.Table table, ItemRef ref, Map<String, AttributeValue> row) {
    List<String> surplus = surplus(store, table, row);
    List<String> removed = new ArrayList<>(surplus);
    removed.add(Going.MARK);
    Tables.Guard guard = guard(store, table, row);
    return objects.removeFirst(
        new GuardedObjects.OfRow(store, table, ref, row, guard),
        surplus::contains,
        () -> tables.remove(table, guard, removed));
  }

  private static List<String> surplus(
      Store store, Place.Table table, Map<String, AttributeValue> row) {
    Set<String> stays = new HashSet<>(store.erasure().keep());
    table.key().forEach(key -> stays.add(key.attribute()));
    return Going.without(row).keySet().stream()
        .filter(name -> !stays.contains(name))
        .sorted()
        .toList();
  }

  private Tables.Guard guard(Store store, Place.Table table, Map<String, AttributeValue> row) {
    Item item = Rows.item(store, table, row);
    return Tables.Guard.asRead(store, row, Holds.of(store, item, onBehalfOf));
  }
}
