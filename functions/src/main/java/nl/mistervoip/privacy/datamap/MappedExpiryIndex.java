package nl.mistervoip.privacy.datamap;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.mistervoip.privacy.datamap.Tables.Guard;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Which attributes make up the index of a store follows from the map. */
final class MappedExpiryIndex implements ExpiryIndex {
  private final TablePages pages;
  private final Tables tables;

  MappedExpiryIndex(TablePages pages, Tables tables) {
    this.pages = pages;
    this.tables = tables;
  }

  /** A store, its table, and the attributes of its index. */
  private record Indexed(Store store, Place.Table table, String shard, String trigger) {
    static Indexed of(Store store) {
      if (store.place() instanceof Place.Table table) {
        String shard =
            table.index(store.retention().index()).orElseThrow().key().getFirst().attribute();
        return new Indexed(store, table, shard, store.retention().trigger().attribute());
      }
      throw new IllegalArgumentException("Objects have no index of their own: " + store.id());
    }

    List<String> attributes() {
      return List.of(shard, trigger);
    }

    Set<String> asked() {
      Stream<String> key = table.key().stream().map(KeyAttribute::attribute);
      return Stream.concat(key, attributes().stream())
          .collect(LinkedHashSet::new, Set::add, Set::addAll);
    }
  }

  @Override
  public Page repair(Store store, Position from, int most) {
    Indexed indexed = Indexed.of(store);
    return Reach.of(store.id(), () -> page(indexed, from, most));
  }

  private Page page(Indexed indexed, Position from, int most) {
    TablePages.Walked walked = pages.walk(indexed.table(), indexed.asked(), Rows.after(from), most);
    Seen seen = new Seen(0, 0, 0, 0, walked.units());
    for (Map<String, AttributeValue> row : walked.rows()) {
      seen = seen.and(look(indexed, row));
    }
    return new Page(
        seen,
        Optional.of(walked.next())
            .filter(next -> !next.isEmpty())
            .map(next -> new Position(0, Rows.afterText(next))));
  }

  private Seen look(Indexed indexed, Map<String, AttributeValue> row) {
    int unreadable = isReadable(indexed, row) ? 0 : 1;
    if (hasShard(indexed, row)) {
      return new Seen(1, 0, 0, unreadable, 0);
    }
    List<String> absent =
        indexed.attributes().stream().filter(name -> !row.containsKey(name)).toList();
    boolean written =
        tables.set(
            indexed.table(),
            new Guard(row, absent, List.of()),
            Map.of(indexed.shard(), AttributeValue.fromS(shardOf(indexed, row))));
    return new Seen(1, written ? 1 : 0, written ? 0 : 1, unreadable, 0);
  }

  private static boolean hasShard(Indexed indexed, Map<String, AttributeValue> row) {
    return Optional.ofNullable(row.get(indexed.shard()))
        .map(AttributeValue::s)
        .filter(Shards::exists)
        .isPresent();
  }

  private static String shardOf(Indexed indexed, Map<String, AttributeValue> row) {
    Map<String, String> key = Rows.item(indexed.store(), indexed.table(), row).key().values();
    return Shards.of(
        indexed.table().key().stream()
            .map(part -> key.getOrDefault(part.attribute(), ""))
            .toList());
  }

  private static boolean isReadable(Indexed indexed, Map<String, AttributeValue> row) {
    try {
      indexed.store().retention().keptUntil(Rows.item(indexed.store(), indexed.table(), row));
      return true;
    } catch (Moment.UnreadableMomentException e) {
      return false;
    }
  }
}
