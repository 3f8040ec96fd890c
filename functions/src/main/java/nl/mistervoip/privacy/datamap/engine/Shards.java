package nl.mistervoip.privacy.datamap.engine;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Retention;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.tables.Rows;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * In which shard of the retention index a row lies: any of them, and by its key when none. A row
 * that was cut down lies in another set of as many: there a rule for whole items finds it, and a
 * rule for its attributes does not find it again.
 */
final class Shards {
  private static final String REDUCED = "r";

  private Shards() {}

  /** The shard of a key: its values in the order of the table, with bars between. */
  static String of(Collection<String> key) {
    CRC32 crc = new CRC32();
    crc.update(String.join("|", key).getBytes(StandardCharsets.UTF_8));
    return Long.toString(crc.getValue() % Retention.SHARDS);
  }

  /** The shard of a row by its key. */
  static String of(Place.Table table, Map<String, AttributeValue> row) {
    Map<String, AttributeValue> key = Rows.keyOf(table, row);
    Map<String, String> text = new TreeMap<>();
    Rows.tree(key).properties().forEach(part -> text.put(part.getKey(), part.getValue().asText()));
    return of(table.key().stream().map(part -> text.getOrDefault(part.attribute(), "")).toList());
  }

  /** Whether the sweep looks into a shard of this name for rows that are whole. */
  static boolean exists(String shard) {
    return shard.length() == 1
        && shard.charAt(0) >= '0'
        && shard.charAt(0) < '0' + Retention.SHARDS;
  }

  /** Whether rows lie in it that were cut down. */
  static boolean isReduced(String shard) {
    return shard.startsWith(REDUCED) && exists(shard.substring(REDUCED.length()));
  }

  /** Where a row goes from a shard when it is cut down. */
  static String reduced(String shard) {
    return REDUCED + shard;
  }

  /** Where rows lie that a rule may find due. */
  static List<String> of(RetentionRule rule) {
    String index = rule.retention().index();
    return rule.reduces() || !moves(rule.store(), index)
        ? whole().toList()
        : Stream.concat(whole(), whole().map(Shards::reduced)).toList();
  }

  /** Whether cutting down moves rows of a store within an index. */
  static boolean moves(Store store, String index) {
    return store.retention().earlier().stream().anyMatch(part -> part.index().equals(index));
  }

  private static Stream<String> whole() {
    return IntStream.range(0, Retention.SHARDS).mapToObj(Integer::toString);
  }
}
