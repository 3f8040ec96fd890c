package nl.mistervoip.privacy.datamap.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.ItemRef;
import nl.mistervoip.privacy.datamap.ItemWriter.Written;
import nl.mistervoip.privacy.datamap.Moment;
import nl.mistervoip.privacy.datamap.ObjectionWriter;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.tables.Rows;
import nl.mistervoip.privacy.datamap.tables.Tables;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Sets the moments of an objection on rows, each only as it was read. */
final class GuardedObjectionWriter implements ObjectionWriter {
  private final DataMap map;
  private final Tables tables;
  private final TableReader reader;

  GuardedObjectionWriter(DataMap map, Tables tables) {
    this.map = map;
    this.tables = tables;
    this.reader = new TableReader(tables);
  }

  @Override
  public Written stop(ItemRef ref, Instant objectedAt) {
    Store store = map.store(ref.store());
    return switch (store.place()) {
      case Place.Table table -> Reach.of(ref.store(), () -> stop(store, table, ref, objectedAt));
      case Place.Objects _ ->
          throw new IllegalArgumentException("An objection is noted in rows, not in objects.");
    };
  }

  private Written stop(Store store, Place.Table table, ItemRef ref, Instant objectedAt) {
    Optional<Map<String, AttributeValue>> row = reader.find(table, Rows.key(table, ref.key()));
    Map<String, AttributeValue> missing =
        row.map(read -> missing(store, read, objectedAt)).orElse(Map.of());
    if (row.isEmpty() || missing.isEmpty()) {
      return Written.ALREADY;
    }
    boolean asRead = Rows.item(store, table, row.get()).digest().equals(ref.digest());
    return asRead && tables.set(table, guard(store, row.get()), missing)
        ? Written.DONE
        : Written.CHANGED;
  }

  private static Map<String, AttributeValue> missing(
      Store store, Map<String, AttributeValue> row, Instant objectedAt) {
    Map<String, AttributeValue> missing = new TreeMap<>();
    for (Moment moment : store.objection()) {
      if (isUnset(row, moment.attribute())) {
        missing.put(moment.attribute(), Rows.moment(moment.form(), objectedAt));
      }
    }
    return missing;
  }

  private static boolean isUnset(Map<String, AttributeValue> row, String attribute) {
    return Optional.ofNullable(row.get(attribute))
        .filter(value -> !Boolean.TRUE.equals(value.nul()) && !"".equals(value.s()))
        .isEmpty();
  }

  /** The row as it was read; a hold on it counts as any other attribute. */
  private static Tables.Guard guard(Store store, Map<String, AttributeValue> row) {
    List<String> absent =
        store.objection().stream()
            .map(Moment::attribute)
            .filter(name -> !row.containsKey(name))
            .toList();
    return new Tables.Guard(row, absent, List.of());
  }
}
