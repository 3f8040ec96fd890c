package nl.mistervoip.privacy.datamap.engine;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.tables.Rows;
import nl.mistervoip.privacy.datamap.tables.Tables;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tables in which somebody else changes a row just before our write to it arrives. */
final class MeddlingTables implements Tables {
  private final Tables tables;
  private final BiConsumer<Place.Table, Map<String, AttributeValue>> meddle;

  MeddlingTables(Tables tables, BiConsumer<Place.Table, Map<String, AttributeValue>> meddle) {
    this.tables = tables;
    this.meddle = meddle;
  }

  @Override
  public Page query(Query query, Map<String, AttributeValue> from) {
    return tables.query(query, from);
  }

  @Override
  public List<Map<String, AttributeValue>> get(
      Place.Table table, List<Map<String, AttributeValue>> keys) {
    return tables.get(table, keys);
  }

  @Override
  public boolean delete(Place.Table table, Guard guard) {
    meddle.accept(table, Rows.keyOf(table, guard.row()));
    return tables.delete(table, guard);
  }

  @Override
  public boolean remove(Place.Table table, Guard guard, List<String> attributes) {
    meddle.accept(table, Rows.keyOf(table, guard.row()));
    return tables.remove(table, guard, attributes);
  }

  @Override
  public boolean set(Place.Table table, Guard guard, Map<String, AttributeValue> values) {
    meddle.accept(table, Rows.keyOf(table, guard.row()));
    return tables.set(table, guard, values);
  }

  @Override
  public boolean change(
      Place.Table table, Guard guard, List<String> removed, Map<String, AttributeValue> values) {
    meddle.accept(table, Rows.keyOf(table, guard.row()));
    return tables.change(table, guard, removed, values);
  }

  @Override
  public boolean insert(Place.Table table, Map<String, AttributeValue> row) {
    meddle.accept(table, Rows.keyOf(table, row));
    return tables.insert(table, row);
  }
}
