package nl.mistervoip.privacy.datamap.connection;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.mistervoip.privacy.datamap.Home;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.tables.TablePages;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Walks tables each in its own account and region. */
final class HomePages implements TablePages {
  private final TablePages own;
  private final Function<Home, TablePages> open;
  private final Map<Home, TablePages> opened = new ConcurrentHashMap<>();

  /** A connection is made when a table of that home is first walked, and kept. */
  HomePages(TablePages own, Function<Home, TablePages> open) {
    this.own = own;
    this.open = open;
  }

  @Override
  public Walked walk(
      Place.Table table, Set<String> attributes, Map<String, AttributeValue> from, int most) {
    return table
        .home()
        .map(home -> opened.computeIfAbsent(home, open))
        .orElse(own)
        .walk(table, attributes, from, most);
  }
}
