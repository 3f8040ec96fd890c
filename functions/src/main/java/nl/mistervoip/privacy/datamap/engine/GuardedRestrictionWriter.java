package nl.mistervoip.privacy.datamap.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.mistervoip.privacy.datamap.ItemKey;
import nl.mistervoip.privacy.datamap.ItemWriter.Written;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.RestrictionWriter;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.tables.Rows;
import nl.mistervoip.privacy.datamap.tables.Tables;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes the mark of a restriction, each time only onto the row exactly as it was read. */
final class GuardedRestrictionWriter implements RestrictionWriter {
  // Somebody else may change a row between our reading and writing; by then it is read again.
  private static final int LOOKS = 4;

  private final Tables tables;
  private final TableReader reader;

  GuardedRestrictionWriter(Tables tables) {
    this.tables = tables;
    this.reader = new TableReader(tables);
  }

  /** The marks before and after; empty when nothing is to be written. */
  private interface Change {
    Optional<SortedSet<String>> of(SortedSet<String> marks);
  }

  @Override
  public Written place(Store store, ItemKey key, String by) {
    requireHold(store);
    return change(
        store, key, ATTRIBUTE, marks -> marks.add(by) ? Optional.of(marks) : Optional.empty());
  }

  @Override
  public Written lift(Store store, ItemKey key, String by) {
    requireHold(store);
    return change(
        store, key, ATTRIBUTE, marks -> marks.remove(by) ? Optional.of(marks) : Optional.empty());
  }

  @Override
  public Written object(Store store, ItemKey key, String by) {
    if (store.field(OBJECTED).isEmpty()) {
      throw new IllegalArgumentException(
          "Store " + store.id() + " does not declare " + OBJECTED + " in the data map.");
    }
    return change(
        store, key, OBJECTED, marks -> marks.add(by) ? Optional.of(marks) : Optional.empty());
  }

  private Written change(Store store, ItemKey key, String attribute, Change change) {
    return Reach.of(store.id(), () -> changeRow(table(store), key, attribute, change));
  }

  private Written changeRow(Place.Table table, ItemKey key, String attribute, Change change) {
    for (int look = 0; look < LOOKS; look++) {
      Optional<Map<String, AttributeValue>> row = reader.find(table, Rows.key(table, key));
      Optional<SortedSet<String>> after = row.flatMap(read -> change.of(marks(read, attribute)));
      if (row.isEmpty() || after.isEmpty()) {
        return Written.ALREADY;
      }
      if (write(table, row.get(), attribute, after.get())) {
        return Written.DONE;
      }
    }
    return Written.CHANGED;
  }

  private boolean write(
      Place.Table table,
      Map<String, AttributeValue> row,
      String attribute,
      SortedSet<String> marks) {
    List<String> absent = row.containsKey(attribute) ? List.of() : List.of(attribute);
    Tables.Guard guard = new Tables.Guard(row, absent, List.of());
    // A set cannot be empty: without marks the attribute goes.
    return marks.isEmpty()
        ? tables.remove(table, guard, List.of(attribute))
        : tables.set(table, guard, Map.of(attribute, AttributeValue.fromSs(List.copyOf(marks))));
  }

  private static SortedSet<String> marks(Map<String, AttributeValue> row, String attribute) {
    return Optional.ofNullable(row.get(attribute))
        .filter(AttributeValue::hasSs)
        .<SortedSet<String>>map(value -> new TreeSet<>(value.ss()))
        .orElseGet(TreeSet::new);
  }

  private static void requireHold(Store store) {
    if (!store.retention().holds().contains(ATTRIBUTE)) {
      throw new IllegalArgumentException(
          "Store " + store.id() + " does not declare the hold " + ATTRIBUTE + " in the data map.");
    }
  }

  private static Place.Table table(Store store) {
    return switch (store.place()) {
      case Place.Table table -> table;
      case Place.Objects _ ->
          throw new IllegalArgumentException(
              "Objects are restricted by the item that points at them.");
    };
  }
}
