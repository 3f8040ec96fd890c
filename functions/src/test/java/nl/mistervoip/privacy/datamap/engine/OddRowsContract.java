package nl.mistervoip.privacy.datamap.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.mistervoip.privacy.datamap.AccessPath;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.ExpiryIndex;
import nl.mistervoip.privacy.datamap.Identifier;
import nl.mistervoip.privacy.datamap.IdentifierKind;
import nl.mistervoip.privacy.datamap.Interval;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemRef;
import nl.mistervoip.privacy.datamap.ItemWriter;
import nl.mistervoip.privacy.datamap.ItemWriter.Written;
import nl.mistervoip.privacy.datamap.KeyAttribute;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Lookups;
import nl.mistervoip.privacy.datamap.Pages;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Position;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.datamap.Wording;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.datamap.tables.Rows;
import nl.mistervoip.privacy.datamap.tables.TablePages;
import nl.mistervoip.privacy.datamap.tables.Tables;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What deleting must withstand: nested documents, lists and sets, keys of every type, reserved
 * words, rows that only an index leads to, rows that change or are recreated between reading and
 * deleting, tables that are busy, and batches of which a part fails. Run on the fake and on
 * DynamoDB.
 */
interface OddRowsContract {
  /** A binary and a numeric key, and index keys that are reserved words. */
  Place.Table TABLE =
      new Place.Table(
          "odd-rows",
          List.of(
              new KeyAttribute("size", KeyAttribute.Type.B),
              new KeyAttribute("order", KeyAttribute.Type.N)),
          List.of(
              new Place.Index(
                  "by-user",
                  List.of(
                      new KeyAttribute("user", KeyAttribute.Type.N),
                      new KeyAttribute("timestamp", KeyAttribute.Type.S)),
                  false),
              new Place.Index(
                  "by-retention",
                  List.of(
                      new KeyAttribute("retention_shard", KeyAttribute.Type.S),
                      new KeyAttribute("closed_on", KeyAttribute.Type.S)),
                  false)));

  /** The day of asking: everything closed in 2023 is due. */
  LocalDate DAY = LocalDate.parse("2026-11-24");

  Predicate<Item> ALL = item -> true;

  /** The tables under test. */
  Tables tables();

  /** The same, walked page by page. */
  TablePages pages();

  /** The same, of which every third call is refused for load and every third write fails. */
  Tables flaky();

  /** Puts a row, past the engine. */
  void put(Map<String, AttributeValue> row);

  /** Takes a row away, past the engine. */
  void take(Map<String, AttributeValue> key);

  /** All rows, past the engine. */
  List<Map<String, AttributeValue>> rows();

  default Store store() {
    Store pattern = DataMapLoader.bundled().store("tickets");
    return new Store(
        "odd-rows",
        "nobody",
        TABLE,
        List.of(new AccessPath("root", Optional.of("by-user"), Optional.empty(), Optional.empty())),
        pattern.texts(),
        List.of(),
        pattern.retention(),
        pattern.erasure(),
        true,
        List.of(),
        List.of(),
        List.of());
  }

  default DataMap map() {
    return new DataMap(
        "test",
        LocalDate.parse("2026-01-01"),
        List.of(),
        List.of(new IdentifierKind("root", new Wording("root", "root"), false, false)),
        List.of(store()),
        new Lookups("root", "root", List.of(), List.of(), List.of(), List.of(), Optional.empty()),
        List.of());
  }

  default Landscape landscape() {
    return new MappedLandscape(map(), tables(), new InMemoryBuckets(), InMemoryStores.HASHES);
  }

  default ItemWriter writer(Tables tables) {
    return new GuardedWriter(map(), tables, new InMemoryBuckets(), 1);
  }

  /** A row with every kind of value that a document can have. */
  static Map<String, AttributeValue> odd(int number) {
    Map<String, AttributeValue> row = new TreeMap<>();
    row.put(
        "size", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {0, -1, (byte) number})));
    row.put("order", AttributeValue.fromN(Integer.toString(number - 2)));
    row.put("user", AttributeValue.fromN("42"));
    row.put("timestamp", AttributeValue.fromS("2023-05-0" + number + "T10:00:00Z"));
    row.put("closed_on", AttributeValue.fromS("2023-05-0" + number));
    row.put("retention_shard", AttributeValue.fromS(Integer.toString(number)));
    // Reserved words, and names that look like paths or placeholders.
    row.put("name", AttributeValue.fromNul(true));
    row.put("status", AttributeValue.fromS(""));
    row.put("data.with.dots", AttributeValue.fromBool(false));
    row.put("#n0", AttributeValue.fromN("12345678901234567890123456789012345678"));
    row.put(":v0", AttributeValue.fromN("-1E-7"));
    row.put("values", AttributeValue.fromNs(List.of("3", "1", "2")));
    row.put("group", AttributeValue.fromSs(List.of("b", "a")));
    row.put("bytes", AttributeValue.fromBs(List.of(bytes(1), bytes(2))));
    row.put("list", AttributeValue.fromL(List.of(AttributeValue.fromL(List.of()), deep(number))));
    row.put(
        "map",
        AttributeValue.fromM(
            Map.of(
                "empty",
                AttributeValue.fromM(Map.of()),
                "set",
                AttributeValue.fromSs(List.of("b", "a")))));
    return row;
  }

  private static AttributeValue deep(int number) {
    AttributeValue value = AttributeValue.fromNs(List.of(Integer.toString(number), "99"));
    for (String name : List.of("any", "and", "a.b", "select", "#x")) {
      value = AttributeValue.fromM(Map.of(name, value));
    }
    return value;
  }

  private static SdkBytes bytes(int value) {
    return SdkBytes.fromByteArray(new byte[] {(byte) value});
  }

  private static Map<String, AttributeValue> keyOf(Map<String, AttributeValue> row) {
    return Rows.keyOf(TABLE, row);
  }

  private static ItemRef ref(Store store, Map<String, AttributeValue> row) {
    return Rows.item(store, TABLE, row).ref();
  }

  @Test
  default void aRowWithDocumentsListsAndSetsShouldGoAndItsNeighboursStayAsTheyWere() {
    IntStream.rangeClosed(1, 3).forEach(number -> put(odd(number)));
    List<Map<String, AttributeValue>> before = rows();
    Map<String, AttributeValue> goes = stored(2);
    assertThat(writer(tables()).delete(store(), List.of(ref(store(), goes)), ALL))
        .containsExactly(Written.DONE);
    List<Map<String, AttributeValue>> expected = new ArrayList<>(before);
    expected.remove(goes);
    assertThat(rows()).containsExactlyInAnyOrderElementsOf(expected).hasSize(2);
    assertThat(writer(tables()).delete(ref(store(), goes))).isEqualTo(Written.ALREADY);
  }

  @Test
  default void aChangeDeepWithinADocumentShouldKeepTheRow() {
    put(odd(1));
    ItemRef planned = ref(store(), stored(1));
    Map<String, AttributeValue> changed = new HashMap<>(odd(1));
    changed.put("list", AttributeValue.fromL(List.of(AttributeValue.fromL(List.of()), deep(7))));
    put(changed);
    assertThat(writer(tables()).delete(planned)).isEqualTo(Written.CHANGED);
    assertThat(writer(tables()).delete(store(), List.of(planned), ALL))
        .containsExactly(Written.CHANGED);
    assertThat(rows()).hasSize(1);
  }

  @Test
  default void numericAndBinaryKeysShouldLeadToTheirRowAndNoOther() {
    IntStream.rangeClosed(1, 4).forEach(number -> put(odd(number)));
    for (int number : List.of(4, 1)) {
      Item item = Rows.item(store(), TABLE, stored(number));
      assertThat(landscape().find(store(), item.key())).contains(item);
      assertThat(writer(tables()).delete(item.ref())).isEqualTo(Written.DONE);
      assertThat(landscape().find(store(), item.key())).isEmpty();
    }
    assertThat(rows()).containsExactlyInAnyOrder(stored(2), stored(3));
  }

  @Test
  default void aRowThatOnlyAnIndexLeadsToShouldBeFoundSweptAndGone() {
    IntStream.rangeClosed(1, 3).forEach(number -> put(odd(number)));
    Map<String, AttributeValue> other = new HashMap<>(odd(4));
    other.put("user", AttributeValue.fromN("43"));
    other.put("closed_on", AttributeValue.fromS("2026-05-04"));
    put(other);
    Identifier who = new Identifier("root", "42", Interval.ALWAYS);
    List<ItemRef> found = new ArrayList<>();
    landscape()
        .search(
            store(),
            new Subject(new CustomerRef("42", List.of()), List.of(who)),
            item -> found.add(item.ref()));
    List<ItemRef> due = new ArrayList<>();
    landscape()
        .due(
            RetentionRule.ofItems(store()),
            DAY,
            Position.BEGIN,
            Pages.all(item -> due.add(item.ref())));
    assertThat(found).hasSize(3);
    assertThat(due).containsExactlyInAnyOrderElementsOf(found);
    assertThat(writer(tables()).delete(store(), due, ALL)).containsOnly(Written.DONE);
    assertThat(rows()).containsExactly(stored(4));
  }

  @Test
  default void aRowThatTheIndexLostShouldBeRepairedByItsShardAloneAndThenSwept() {
    put(odd(1));
    Map<String, AttributeValue> lost = new HashMap<>(odd(2));
    lost.remove("retention_shard");
    put(lost);
    Map<String, AttributeValue> nowhere = new HashMap<>(odd(3));
    nowhere.put("retention_shard", AttributeValue.fromS("8"));
    put(nowhere);
    Map<Integer, Map<String, AttributeValue>> before = new HashMap<>();
    List.of(1, 2, 3).forEach(number -> before.put(number, stored(number)));
    assertThat(due()).hasSize(1);
    ExpiryIndex index = new MappedExpiryIndex(pages(), tables());
    assertThat(walked(index).repaired()).isEqualTo(2);
    assertThat(due()).hasSize(3);
    assertThat(stored(1)).isEqualTo(before.getOrDefault(1, Map.of()));
    for (int number : List.of(2, 3)) {
      Map<String, AttributeValue> repaired = new HashMap<>(stored(number));
      assertThat(Objects.requireNonNull(repaired.remove("retention_shard")).s()).matches("[0-7]");
      Map<String, AttributeValue> expected = new HashMap<>(before.getOrDefault(number, Map.of()));
      expected.remove("retention_shard");
      assertThat(repaired).isEqualTo(expected);
    }
    ExpiryIndex.Seen second = walked(index);
    assertThat(second.repaired()).isZero();
    assertThat(second.rows()).isEqualTo(3);
  }

  @Test
  default void aRepairShouldNotBringBackARowThatGoesMeanwhileNorTouchOneThatChanges() {
    for (int number : List.of(1, 2)) {
      Map<String, AttributeValue> lost = new HashMap<>(odd(number));
      lost.remove("retention_shard");
      put(lost);
    }
    Tables meddling =
        new MeddlingTables(
            tables(),
            (table, key) -> {
              if (key.equals(keyOf(odd(1)))) {
                take(key);
              } else {
                put(odd(2));
              }
            });
    ExpiryIndex.Seen seen = walked(new MappedExpiryIndex(pages(), meddling));
    assertThat(seen.changed()).isEqualTo(2);
    assertThat(seen.repaired()).isZero();
    assertThat(rows()).containsExactly(stored(2));
    assertThat(text(stored(2), "retention_shard")).isEqualTo("2");
  }

  @Test
  default void aRowThatIsRecreatedBetweenReadingAndDeletingShouldStayUnlessItIsTheVerySame() {
    put(odd(1));
    put(odd(2));
    ItemRef first = ref(store(), stored(1));
    ItemRef second = ref(store(), stored(2));
    Tables recreating =
        new MeddlingTables(
            tables(),
            (table, key) -> {
              boolean same = key.equals(keyOf(odd(2)));
              take(key);
              Map<String, AttributeValue> anew = new HashMap<>(odd(same ? 2 : 1));
              if (!same) {
                anew.put("status", AttributeValue.fromS("written anew"));
              }
              put(anew);
            });
    assertThat(writer(recreating).delete(store(), List.of(first, second), ALL))
        .containsExactly(Written.CHANGED, Written.DONE);
    assertThat(rows()).containsExactly(stored(1));
    assertThat(text(stored(1), "status")).isEqualTo("written anew");
  }

  @Test
  default void aHoldPlacedBetweenReadingAndDeletingShouldWin() {
    put(odd(1));
    ItemRef planned = ref(store(), stored(1));
    Map<String, AttributeValue> held = new HashMap<>(odd(1));
    held.put("dispute_open", AttributeValue.fromS("of unknown value"));
    Tables holding = new MeddlingTables(tables(), (table, key) -> put(held));
    assertThat(writer(holding).delete(store(), List.of(planned), ALL))
        .doesNotContain(Written.DONE, Written.ALREADY);
    assertThat(rows()).hasSize(1);
  }

  @Test
  default void aBusyTableShouldLoseNothingAndABatchThatFailsInPartBeFinishedByTheNextRun() {
    IntStream.rangeClosed(1, 7).forEach(number -> put(odd(number)));
    List<ItemRef> planned =
        IntStream.rangeClosed(1, 6).mapToObj(number -> ref(store(), stored(number))).toList();
    ItemWriter writer = writer(flaky());
    int runs = 0;
    List<Written> written = List.of();
    while (written.isEmpty() && runs < 50) {
      runs++;
      try {
        written = writer.delete(store(), planned, ALL);
      } catch (Landscape.UnreachableStoreException e) {
        assertThat(e).hasMessageNotContaining("2023");
        assertThat(rows()).contains(stored(7));
      }
    }
    assertThat(runs).as("at least one run was cut short").isGreaterThan(1);
    assertThat(written).hasSize(6).containsOnly(Written.DONE, Written.ALREADY);
    assertThat(rows()).containsExactly(stored(7));
  }

  private List<Item> due() {
    List<Item> items = new ArrayList<>();
    landscape().due(RetentionRule.ofItems(store()), DAY, Position.BEGIN, Pages.all(items::add));
    return items;
  }

  private ExpiryIndex.Seen walked(ExpiryIndex index) {
    ExpiryIndex.Seen seen = ExpiryIndex.Seen.NOTHING;
    Optional<Position> next = Optional.of(Position.BEGIN);
    while (next.isPresent()) {
      ExpiryIndex.Page page = index.repair(store(), next.get(), 2);
      seen = seen.and(page.seen());
      next = page.next();
    }
    return seen;
  }

  private static String text(Map<String, AttributeValue> row, String name) {
    return Objects.requireNonNull(row.get(name), name).s();
  }

  /** A row as the table has it: numbers may be written otherwise than they were put. */
  private Map<String, AttributeValue> stored(int number) {
    Map<String, AttributeValue> key = keyOf(odd(number));
    return rows().stream().filter(row -> keyOf(row).equals(key)).findFirst().orElseThrow();
  }
}
