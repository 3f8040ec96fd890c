package nl.mistervoip.privacy.datamap.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.CorrectionWriter;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.ItemKey;
import nl.mistervoip.privacy.datamap.ItemRef;
import nl.mistervoip.privacy.datamap.ItemWriter.Written;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.tables.RowDigest;
import nl.mistervoip.privacy.datamap.tables.Rows;
import nl.mistervoip.privacy.datamap.tables.Tables;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes corrections onto rows, each only as it was read. */
final class GuardedCorrectionWriter implements CorrectionWriter {
  // A write is refused when the row changed between reading and writing; looking again says what
  // it is now.
  private static final int LOOKS = 3;

  private final DataMap map;
  private final Tables tables;
  private final TableReader reader;

  GuardedCorrectionWriter(DataMap map, Tables tables) {
    this.map = map;
    this.tables = tables;
    this.reader = new TableReader(tables);
  }

  @Override
  public Optional<Preview> preview(Store store, ItemKey key, SortedMap<String, String> values) {
    Place.Table table = table(store);
    return Reach.of(
        store.id(),
        () ->
            reader
                .find(table, Rows.key(table, key))
                .map(
                    row ->
                        new Preview(
                            RowDigest.of(row), RowDigest.of(after(row, changes(row, values))))));
  }

  @Override
  public Written correct(ItemRef before, SortedMap<String, String> values, String after) {
    Store store = map.store(before.store());
    return Reach.of(store.id(), () -> correct(store, before, values, after));
  }

  private Written correct(
      Store store, ItemRef before, SortedMap<String, String> values, String after) {
    Place.Table table = table(store);
    for (int look = 0; look < LOOKS; look++) {
      Optional<Map<String, AttributeValue>> row = reader.find(table, Rows.key(table, before.key()));
      String digest = row.map(RowDigest::of).orElse("");
      if (digest.equals(after)) {
        return Written.ALREADY;
      }
      if (!digest.equals(before.digest())) {
        return Written.CHANGED;
      }
      Map<String, AttributeValue> read = row.orElseThrow();
      Map<String, AttributeValue> changes = changes(read, values);
      if (!RowDigest.of(after(read, changes)).equals(after)) {
        throw new IllegalStateException("The correction is not the one that was planned.");
      }
      if (tables.set(table, Tables.Guard.asRead(store, read, List.of()), changes)) {
        return Written.DONE;
      }
    }
    return Written.CHANGED;
  }

  private static Map<String, AttributeValue> after(
      Map<String, AttributeValue> row, Map<String, AttributeValue> changes) {
    Map<String, AttributeValue> after = new TreeMap<>(row);
    after.putAll(changes);
    return after;
  }

  /** The top-level attributes that become different. */
  private static Map<String, AttributeValue> changes(
      Map<String, AttributeValue> row, SortedMap<String, String> values) {
    Map<String, AttributeValue> changed = new TreeMap<>(row);
    values.forEach((path, value) -> put(changed, path, value));
    changed.entrySet().removeIf(entry -> entry.getValue().equals(row.get(entry.getKey())));
    return changed;
  }

  private static void put(Map<String, AttributeValue> document, String path, String value) {
    int dot = path.indexOf('.');
    // An attribute whose name itself has a dot comes before a path into a document.
    if (dot < 0 || document.containsKey(path)) {
      document.put(path, typed(Optional.ofNullable(document.get(path)), value));
      return;
    }
    String name = path.substring(0, dot);
    AttributeValue inner = document.getOrDefault(name, AttributeValue.fromM(Map.of()));
    if (!inner.hasM()) {
      throw new IllegalArgumentException("A correction inside a list or a value is not possible.");
    }
    Map<String, AttributeValue> changed = new TreeMap<>(inner.m());
    put(changed, path.substring(dot + 1), value);
    document.put(name, AttributeValue.fromM(changed));
  }

  private static AttributeValue typed(Optional<AttributeValue> before, String value) {
    AttributeValue.Type type = before.map(AttributeValue::type).orElse(AttributeValue.Type.S);
    return switch (type) {
      case S, NUL -> AttributeValue.fromS(value);
      case N -> AttributeValue.fromN(value);
      case BOOL -> AttributeValue.fromBool(Boolean.parseBoolean(value));
      case B, M, L, SS, NS, BS, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("Only single values can be corrected.");
    };
  }

  private static Place.Table table(Store store) {
    return switch (store.place()) {
      case Place.Table table -> table;
      case Place.Objects _ ->
          throw new IllegalArgumentException("Rows are corrected, objects are not.");
    };
  }
}
