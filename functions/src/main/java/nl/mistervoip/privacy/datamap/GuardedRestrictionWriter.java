package nl.mistervoip.privacy.datamap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nl.mistervoip.privacy.datamap.ItemWriter.Written;
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
    Optional<TreeSet<String>> of(TreeSet<String> marks);
  }

  @Override
  public Written place(Store store, ItemKey key, String by) {
    return change(store, key, marks -> marks.add(by) ? Optional.of(marks) : Optional.empty());
  }

  @Override
  public Written lift(Store store, ItemKey key, String by) {
    return change(store, key, marks -> marks.remove(by) ? Optional.of(marks) : Optional.empty());
  }

  private Written change(Store store, ItemKey key, Change change) {
    Place.Table table = markable(store);
    try {
      for (int look = 0; look < LOOKS; look++) {
        Optional<Map<String, AttributeValue>> row = reader.find(table, Rows.key(table, key));
        Optional<TreeSet<String>> after = row.flatMap(read -> change.of(marks(read)));
        if (row.isEmpty() || after.isEmpty()) {
          return Written.ALREADY;
        }
        if (write(table, row.get(), after.get())) {
          return Written.DONE;
        }
      }
      return Written.CHANGED;
    } catch (Tables.UnavailableException e) {
      throw new Landscape.UnreachableStoreException(
          store.id(), Optional.ofNullable(e.getMessage()).orElse("no answer"));
    }
  }

  private boolean write(
      Place.Table table, Map<String, AttributeValue> row, TreeSet<String> marks) {
    List<String> absent = row.containsKey(ATTRIBUTE) ? List.of() : List.of(ATTRIBUTE);
    Tables.Guard guard = new Tables.Guard(row, absent, List.of());
    // A set cannot be empty: without marks the attribute goes.
    return marks.isEmpty()
        ? tables.remove(table, guard, List.of(ATTRIBUTE))
        : tables.set(table, guard, Map.of(ATTRIBUTE, AttributeValue.fromSs(List.copyOf(marks))));
  }

  private static TreeSet<String> marks(Map<String, AttributeValue> row) {
    return Optional.ofNullable(row.get(ATTRIBUTE))
        .filter(AttributeValue::hasSs)
        .map(value -> new TreeSet<>(value.ss()))
        .orElseGet(TreeSet::new);
  }

  private static Place.Table markable(Store store) {
    if (!store.retention().holds().contains(ATTRIBUTE)) {
      throw new IllegalArgumentException(
          "Store " + store.id() + " does not declare the hold " + ATTRIBUTE + " in the data map.");
    }
    return switch (store.place()) {
      case Place.Table table -> table;
      case Place.Objects _ ->
          throw new IllegalArgumentException(
              "Objects are restricted by the item that points at them.");
    };
  }
}
