package nl.mistervoip.privacy.datamap.connection;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.mistervoip.privacy.datamap.Home;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.tables.Tables;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tables each in its own account and region: those without a home are the desk's neighbours. */
final class HomeTables implements Tables {
  private final Tables own;
  private final Function<Home, Tables> open;
  private final Map<Home, Tables> opened = new ConcurrentHashMap<>();

  /** A connection is made when a table of that home is first asked, and kept. */
  HomeTables(Tables own, Function<Home, Tables> open) {
    this.own = own;
    this.open = open;
  }

  @Override
  public Page query(Query query, Map<String, AttributeValue> from) {
    return of(query.table()).query(query, from);
  }

  @Override
  public List<Map<String, AttributeValue>> get(
      Place.Table table, List<Map<String, AttributeValue>> keys) {
    return of(table).get(table, keys);
  }

  @Override
  public boolean delete(Place.Table table, Guard guard) {
    return of(table).delete(table, guard);
  }

  @Override
  public boolean remove(Place.Table table, Guard guard, List<String> attributes) {
    return of(table).remove(table, guard, attributes);
  }

  @Override
  public boolean set(Place.Table table, Guard guard, Map<String, AttributeValue> values) {
    return of(table).set(table, guard, values);
  }

  @Override
  public boolean change(
      Place.Table table, Guard guard, List<String> removed, Map<String, AttributeValue> values) {
    return of(table).change(table, guard, removed, values);
  }

  @Override
  public boolean insert(Place.Table table, Map<String, AttributeValue> row) {
    return of(table).insert(table, row);
  }

  private Tables of(Place.Table table) {
    return table.home().map(home -> opened.computeIfAbsent(home, open)).orElse(own);
  }
}
