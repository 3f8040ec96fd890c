package nl.mistervoip.privacy.datamap.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Holds;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemKey;
import nl.mistervoip.privacy.datamap.ItemRef;
import nl.mistervoip.privacy.datamap.ItemWriter.Written;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.tables.Buckets;
import nl.mistervoip.privacy.datamap.tables.Going;
import nl.mistervoip.privacy.datamap.tables.Rows;
import nl.mistervoip.privacy.datamap.tables.Tables;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Removes objects under the conditions of the row that points at them. A bucket knows no condition
 * on a row of a table, so the row is marked first, in one write with the condition that it is as it
 * was read and nothing holds it: a hold that comes before that keeps the objects too.
 */
final class GuardedObjects {
  private static final int LOOKS = 3;

  private final DataMap map;
  private final Tables tables;
  private final ItemReader items;
  private final ObjectRemover remover;
  private final Optional<String> onBehalfOf;

  GuardedObjects(DataMap map, Tables tables, Buckets buckets, ItemReader items) {
    this.map = map;
    this.tables = tables;
    this.items = items;
    this.remover = new ObjectRemover(map, buckets);
    this.onBehalfOf = Optional.empty();
  }

  private GuardedObjects(GuardedObjects other, String caseId) {
    this.map = other.map;
    this.tables = other.tables;
    this.items = other.items;
    this.remover = other.remover;
    this.onBehalfOf = Optional.of(caseId);
  }

  GuardedObjects onBehalfOf(String caseId) {
    return new GuardedObjects(this, caseId);
  }

  /**
   * A row that is to go or to be cut down.
   *
   * @param store its store
   * @param table where it is
   * @param ref as it was planned, with its objects
   * @param row as it was read just now
   * @param guard that it still is so and nothing holds it
   */
  record OfRow(
      Store store,
      Place.Table table,
      ItemRef ref,
      Map<String, AttributeValue> row,
      Tables.Guard guard) {
    private Item item() {
      return Rows.item(store, table, row);
    }
  }

  /**
   * Removes the objects that hang on a row by some of its attributes, and then what is last.
   *
   * @param of the row
   * @param attribute whether what hangs by it goes
   * @param last the conditional write to the row itself
   * @return what became of the row; empty when it is not as it was read any more
   */
  Optional<Written> removeFirst(OfRow of, Predicate<String> attribute, BooleanSupplier last) {
    List<ObjectRemover.Hanging> hanging = remover.on(of.store(), of.item(), attribute);
    Map<String, String> planned = of.ref().objects();
    if (!remover.areAsPlanned(hanging, planned)) {
      return Optional.of(Written.CHANGED);
    }
    if (!hanging.isEmpty()) {
      if (!Going.mark(tables, of.table(), of.guard())) {
        return Optional.empty();
      }
      if (!remover.removeAll(hanging, planned)) {
        Going.unmark(tables, of.table(), of.row());
        return Optional.of(Written.CHANGED);
      }
    }
    if (last.getAsBoolean()) {
      return Optional.of(Written.DONE);
    }
    if (!hanging.isEmpty()) {
      Going.unmark(tables, of.table(), of.row());
    }
    return Optional.empty();
  }

  /** Removes an object by itself; the row that points at it stays as it is. */
  Written delete(Store store, Place.Objects place, ItemRef ref, Predicate<Item> goes) {
    for (int look = 0; look < LOOKS; look++) {
      Item pointing = items.pointing(place, ref.key());
      if (Holds.on(store, pointing, onBehalfOf)) {
        return Written.HELD;
      }
      Optional<Item> item = items.object(store, place, pointing, ref.key());
      if (item.filter(one -> !one.digest().equals(ref.digest()) || !goes.test(one)).isPresent()) {
        return Written.CHANGED;
      }
      Optional<Boolean> gone = removeUnderItsRow(store, place, ref, pointing);
      if (gone.isPresent()) {
        Written done = item.map(any -> Written.DONE).orElse(Written.ALREADY);
        return gone.get() ? done : Written.CHANGED;
      }
    }
    return Written.CHANGED;
  }

  /** Whether it is gone; empty when the row is not as it was read any more. */
  private Optional<Boolean> removeUnderItsRow(
      Store store, Place.Objects place, ItemRef ref, Item pointing) {
    String key = ref.key().values().getOrDefault(ItemKey.OBJECT, "");
    // Older versions may be left of an object that itself is gone: they go too.
    if (!remover.anyOf(place, key)) {
      return Optional.of(true);
    }
    Store of = map.store(place.of());
    Optional<Map<String, AttributeValue>> row =
        of.place() instanceof Place.Table table
            ? items.row(table, pointing.key())
            : Optional.empty();
    if (of.place() instanceof Place.Table table && row.isPresent()) {
      return removeUnder(store, new Pointing(of, table, row.get(), pointing), place, ref);
    }
    return Optional.of(remover.remove(place, key, Optional.of(ref.digest())));
  }

  private record Pointing(
      Store store, Place.Table table, Map<String, AttributeValue> row, Item item) {}

  private Optional<Boolean> removeUnder(
      Store store, Pointing by, Place.Objects place, ItemRef ref) {
    if (!Rows.item(by.store(), by.table(), by.row()).digest().equals(by.item().digest())) {
      return Optional.empty();
    }
    List<String> holds = Holds.of(store, by.item(), onBehalfOf);
    Tables.Guard guard = Tables.Guard.asRead(by.store(), by.row(), holds);
    if (!Going.mark(tables, by.table(), guard)) {
      return Optional.empty();
    }
    String key = ref.key().values().getOrDefault(ItemKey.OBJECT, "");
    boolean gone = remover.remove(place, key, Optional.of(ref.digest()));
    Going.unmark(tables, by.table(), by.row());
    return Optional.of(gone);
  }
}
