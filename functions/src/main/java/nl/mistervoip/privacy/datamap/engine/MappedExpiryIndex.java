package nl.mistervoip.privacy.datamap.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.mistervoip.privacy.datamap.ExpiryIndex;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.KeyAttribute;
import nl.mistervoip.privacy.datamap.Moment;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Position;
import nl.mistervoip.privacy.datamap.Retention;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.tables.Rows;
import nl.mistervoip.privacy.datamap.tables.TablePages;
import nl.mistervoip.privacy.datamap.tables.Tables;
import nl.mistervoip.privacy.datamap.tables.Tables.Guard;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Which attributes make up the index of a store follows from the map. */
final class MappedExpiryIndex implements ExpiryIndex {
  private final TablePages pages;
  private final Tables tables;

  MappedExpiryIndex(TablePages pages, Tables tables) {
    this.pages = pages;
    this.tables = tables;
  }

  /**
   * Where a rule finds rows.
   *
   * @param shard the attribute that holds the shard
   * @param retention the rule that begins at the index's other attribute
   * @param moves whether rows that were cut down lie in shards of their own
   */
  private record Slot(String shard, Retention retention, boolean moves) {
    String trigger() {
      return retention.trigger().attribute();
    }

    boolean isFilled(Map<String, AttributeValue> row) {
      return Optional.ofNullable(row.get(shard))
          .flatMap(value -> Optional.ofNullable(value.s()))
          .filter(name -> Shards.exists(name) || (moves && Shards.isReduced(name)))
          .isPresent();
    }
  }

  /** A store, its table, and what its indexes go by: that of the items first. */
  private record Indexed(Store store, Place.Table table, List<Slot> slots) {
    static Indexed of(Store store) {
      if (store.place() instanceof Place.Table table) {
        List<Slot> slots =
            RetentionRule.of(store).stream()
                .filter(rule -> !rule.sharesTheIndexOfItems())
                .map(rule -> slot(rule, table))
                .toList();
        return new Indexed(store, table, slots);
      }
      throw new IllegalArgumentException("Objects have no index of their own: " + store.id());
    }

    private static Slot slot(RetentionRule rule, Place.Table table) {
      Retention retention = rule.retention();
      return new Slot(
          table.index(retention.index()).orElseThrow().key().getFirst().attribute(),
          retention,
          Shards.moves(rule.store(), retention.index()));
    }

    List<String> attributes() {
      return slots.stream().flatMap(slot -> Stream.of(slot.shard(), slot.trigger())).toList();
    }

    Set<String> asked() {
      Stream<String> key = table.key().stream().map(KeyAttribute::attribute);
      return Stream.concat(key, attributes().stream())
          .collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    /** What a row lacks; one of its own for attributes only where their term runs. */
    Map<String, AttributeValue> lacking(Map<String, AttributeValue> row) {
      Map<String, AttributeValue> lacking = new TreeMap<>();
      for (Slot slot : slots) {
        boolean wanted = slot.equals(slots.getFirst()) || row.containsKey(slot.trigger());
        if (wanted && !slot.isFilled(row)) {
          lacking.put(slot.shard(), AttributeValue.fromS(Shards.of(table, row)));
        }
      }
      return lacking;
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
    Map<String, AttributeValue> lacking = indexed.lacking(row);
    if (lacking.isEmpty()) {
      return new Seen(1, 0, 0, unreadable, 0);
    }
    List<String> absent =
        indexed.attributes().stream().filter(name -> !row.containsKey(name)).toList();
    Guard guard = new Guard(row, absent, List.of());
    boolean written = tables.set(indexed.table(), guard, lacking);
    return new Seen(1, written ? 1 : 0, written ? 0 : 1, unreadable, 0);
  }

  private static boolean isReadable(Indexed indexed, Map<String, AttributeValue> row) {
    Item item = Rows.item(indexed.store(), indexed.table(), row);
    try {
      indexed.slots().forEach(slot -> slot.retention().keptUntil(item));
      return true;
    } catch (Moment.UnreadableMomentException e) {
      return false;
    }
  }
}
