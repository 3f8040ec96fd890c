package nl.mistervoip.privacy.datamap.tables;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mistervoip.privacy.datamap.Place;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Walking a whole table: the port of the reconciliation of the retention index, and of nothing
 * else. A row that an index has lost can be found in no other way.
 */
public interface TablePages {
  /**
   * A page of a table; an empty page need not be the last one.
   *
   * @param rows each with the attributes that were asked for, as far as it has them
   * @param next where the next page begins; empty at the end
   * @param units the read capacity that the page took
   */
  record Walked(
      List<Map<String, AttributeValue>> rows, Map<String, AttributeValue> next, double units) {}

  /**
   * Reads a page, not consistently: whatever is written with it is conditional.
   *
   * @param table the table
   * @param attributes those that are handed out
   * @param from where the page begins; empty at the beginning
   * @param most how many rows at most
   * @return the page
   */
  Walked walk(
      Place.Table table, Set<String> attributes, Map<String, AttributeValue> from, int most);
}
