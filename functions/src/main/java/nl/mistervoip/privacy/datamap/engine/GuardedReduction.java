package nl.mistervoip.privacy.datamap.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.mistervoip.privacy.datamap.Holds;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemRef;
import nl.mistervoip.privacy.datamap.ItemWriter.Written;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.tables.Rows;
import nl.mistervoip.privacy.datamap.tables.Tables;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Takes attributes from rows whose term ended before that of the row, each row only as it was read.
 * The same write moves the row to where the rule does not find it again.
 */
final class GuardedReduction {
  private static final int LOOKS = 3;

  private final Tables tables;
  private final ItemReader items;
  private final ManyRows many;

  GuardedReduction(Tables tables, ItemReader items, ManyRows many) {
    this.tables = tables;
    this.items = items;
    this.many = many;
  }

  /** What became of each, in their order. */
  List<Written> each(
      RetentionRule rule, Place.Table table, List<ItemRef> refs, Predicate<Item> goes) {
    return many.each(table, refs, (ref, row) -> new OfItem(rule, table, ref, goes).reduce(row));
  }

  /** What an item loses, and where its row then lies. */
  private record Cut(List<String> lost, Map<String, AttributeValue> moved) {
    static Cut of(RetentionRule rule, Place.Table table, Map<String, AttributeValue> row) {
      String attribute = shardAttribute(rule, table);
      String shard =
          Optional.ofNullable(row.get(attribute))
              .flatMap(value -> Optional.ofNullable(value.s()))
              .orElse("");
      List<String> lost = rule.fields().stream().filter(row::containsKey).toList();
      Map<String, AttributeValue> moved =
          Shards.isReduced(shard)
              ? Map.of()
              : Map.of(attribute, AttributeValue.fromS(Shards.reduced(whole(shard, table, row))));
      return new Cut(lost, moved);
    }

    /** Whether there is nothing to do any more. */
    boolean isDone() {
      return lost.isEmpty() && moved.isEmpty();
    }

    private static String shardAttribute(RetentionRule rule, Place.Table table) {
      return table.index(rule.retention().index()).orElseThrow().key().getFirst().attribute();
    }

    private static String whole(String shard, Place.Table table, Map<String, AttributeValue> row) {
      return Shards.exists(shard) ? shard : Shards.of(table, row);
    }
  }

  private final class OfItem {
    private final RetentionRule rule;
    private final Place.Table table;
    private final ItemRef ref;
    private final Predicate<Item> goes;

    OfItem(RetentionRule rule, Place.Table table, ItemRef ref, Predicate<Item> goes) {
      this.rule = rule;
      this.table = table;
      this.ref = ref;
      this.goes = goes;
    }

    Written reduce(Optional<Map<String, AttributeValue>> read) {
      Optional<Map<String, AttributeValue>> row = read;
      for (int look = 0; look < LOOKS && row.isPresent(); look++) {
        Optional<Written> written = reduceRead(row.get());
        if (written.isPresent()) {
          return written.get();
        }
        row = items.row(table, ref.key());
      }
      return row.isPresent() ? Written.CHANGED : Written.ALREADY;
    }

    /** Empty when the row is not as it was read any more: it is to be looked at again. */
    private Optional<Written> reduceRead(Map<String, AttributeValue> row) {
      Cut cut = Cut.of(rule, table, row);
      if (cut.isDone()) {
        return Optional.of(Written.ALREADY);
      }
      Store store = rule.store();
      Item item = Rows.item(store, table, row);
      if (Holds.on(store, item)) {
        return Optional.of(Written.HELD);
      }
      if (!item.digest().equals(ref.digest()) || !goes.test(item)) {
        return Optional.of(Written.CHANGED);
      }
      Tables.Guard guard = Tables.Guard.asRead(store, row, store.retention().holds());
      Written done = cut.lost().isEmpty() ? Written.ALREADY : Written.DONE;
      return write(guard, cut) ? Optional.of(done) : Optional.empty();
    }

    private boolean write(Tables.Guard guard, Cut cut) {
      return cut.moved().isEmpty()
          ? tables.remove(table, guard, cut.lost())
          : tables.change(table, guard, cut.lost(), cut.moved());
    }
  }
}
