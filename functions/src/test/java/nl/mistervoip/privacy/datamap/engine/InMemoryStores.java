package nl.mistervoip.privacy.datamap.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.CorrectionWriter;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.ExpiryIndex;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemWriter;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.ObjectionWriter;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.RestrictionWriter;
import nl.mistervoip.privacy.datamap.SuppressionList;
import nl.mistervoip.privacy.datamap.tables.Buckets;
import nl.mistervoip.privacy.datamap.tables.Rows;
import nl.mistervoip.privacy.datamap.tables.Tables;
import nl.mistervoip.privacy.platform.Sha256;
import nl.mistervoip.privacy.testing.Fuse;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The real engine over tables and buckets in memory; other rooms use it as {@code
 * testing.InMemoryLandscape}.
 */
public final class InMemoryStores {
  /**
   * Hashes as stable as those of a key, with nothing to guess them by but the code of this test.
   */
  static final ContactHashes HASHES =
      new ContactHashes(text -> Sha256.hex(("key of the tests|" + text).getBytes(UTF_8)));

  private final DataMap map;
  final InMemoryTables tables = new InMemoryTables();
  final InMemoryBuckets buckets = new InMemoryBuckets();

  /**
   * Empty stores.
   *
   * @param map the map that names them
   */
  public InMemoryStores(DataMap map) {
    this.map = map;
    tables.create(map);
  }

  /**
   * The engine over these stores.
   *
   * @return the landscape
   */
  public Landscape landscape() {
    return new MappedLandscape(map, tables, buckets, HASHES);
  }

  /**
   * What repairs the retention index of these stores, with a place to die after each write.
   *
   * @param fuse blows after one of the writes
   * @return the index
   */
  public ExpiryIndex expiry(Fuse fuse) {
    return new MappedExpiryIndex(tables, fuse.around(Tables.class, tables, Set.of("set")));
  }

  /**
   * The writer to these stores.
   *
   * @return the writer
   */
  public ItemWriter writer() {
    return new GuardedWriter(map, tables, buckets);
  }

  /**
   * The writer to these stores, with a place to die after each single write to a table or bucket.
   *
   * @param fuse blows after one of the writes
   * @return the writer
   */
  public ItemWriter writer(Fuse fuse) {
    return new GuardedWriter(
        map,
        fuse.around(Tables.class, tables, Set.of("delete", "remove", "set", "change")),
        fuse.around(Buckets.class, buckets, Set.of("delete")),
        // One at a time: which write is the last one is then the same in every run.
        1);
  }

  /**
   * The suppression list in these stores, with a place to die after each write.
   *
   * @param fuse blows after one of the writes
   * @return the list
   */
  public SuppressionList suppressions(Fuse fuse) {
    return new MappedSuppressionList(
        map, fuse.around(Tables.class, tables, Set.of("insert")), HASHES);
  }

  /**
   * What writes objections into these stores, with a place to die after each write.
   *
   * @param fuse blows after one of the writes
   * @return the writer
   */
  public ObjectionWriter objections(Fuse fuse) {
    return new GuardedObjectionWriter(map, fuse.around(Tables.class, tables, Set.of("set")));
  }

  /**
   * What corrects rows of these stores, with a place to die after each write.
   *
   * @param fuse blows after one of the writes
   * @return the writer
   */
  public CorrectionWriter corrections(Fuse fuse) {
    return new GuardedCorrectionWriter(map, fuse.around(Tables.class, tables, Set.of("set")));
  }

  /**
   * What marks rows of these stores as restricted, with a place to die after each write.
   *
   * @param fuse blows after one of the writes
   * @return the writer
   */
  public RestrictionWriter restrictions(Fuse fuse) {
    return new GuardedRestrictionWriter(fuse.around(Tables.class, tables, Set.of("set", "remove")));
  }

  /**
   * Puts a row, replacing the one with the same key.
   *
   * @param store the store's id
   * @param row attribute to text, number, boolean, list, map, set of texts or bytes
   */
  public void put(String store, Map<String, ?> row) {
    tables.put(table(store), attributes(row));
  }

  /**
   * Puts a row as it was read, replacing the one with the same key.
   *
   * @param store the store's id
   * @param row attribute to typed value
   */
  public void putRow(String store, Map<String, AttributeValue> row) {
    tables.put(table(store), row);
  }

  /**
   * Puts a version of an object.
   *
   * @param bucket the logical bucket
   * @param key the object key
   * @param content its bytes
   * @param contentType such as {@code audio/wav}
   */
  public void putObject(String bucket, String key, byte[] content, String contentType) {
    buckets.put(bucket, key, content, contentType);
  }

  /**
   * All items of a store, whoever's they are: an independent look past the engine.
   *
   * @param store the store's id
   * @return the items, objects excepted
   */
  public List<Item> all(String store) {
    return tables.all(table(store)).stream()
        .map(row -> Rows.item(map.store(store), table(store), row))
        .toList();
  }

  /**
   * The rows of a store as a table holds them.
   *
   * @param store the store's id
   * @return attribute to typed value
   */
  public List<Map<String, AttributeValue>> rows(String store) {
    return tables.all(table(store));
  }

  /**
   * How many versions of an object there are.
   *
   * @param bucket the logical bucket
   * @param key the object key
   * @return their number
   */
  public int versions(String bucket, String key) {
    return buckets.versions(bucket, key).size();
  }

  /**
   * Makes a store answer no more, or again.
   *
   * @param store the store's id
   * @param broken whether it is to fail
   */
  public void unreachable(String store, boolean broken) {
    tables.unreachable(table(store).name(), broken);
  }

  /**
   * How many pages have been asked for so far.
   *
   * @return the count over all tables
   */
  public int pagesRead() {
    return tables.queries();
  }

  Place.Table table(String store) {
    if (map.store(store).place() instanceof Place.Table table) {
      return table;
    }
    throw new IllegalArgumentException(store + " is no table");
  }

  static Map<String, AttributeValue> attributes(Map<?, ?> row) {
    Map<String, AttributeValue> attributes = new TreeMap<>();
    row.forEach((name, value) -> attributes.put((String) name, attribute(value)));
    return attributes;
  }

  private static AttributeValue attribute(Object value) {
    return switch (value) {
      case String text -> AttributeValue.fromS(text);
      case Boolean flag -> AttributeValue.fromBool(flag);
      case Number number -> AttributeValue.fromN(new BigDecimal(number.toString()).toPlainString());
      case byte[] bytes -> AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
      case List<?> list ->
          AttributeValue.fromL(list.stream().map(InMemoryStores::attribute).toList());
      case Set<?> set ->
          AttributeValue.fromSs(set.stream().map(Object::toString).sorted().toList());
      case Map<?, ?> document -> AttributeValue.fromM(attributes(document));
      default -> throw new IllegalArgumentException("No attribute can hold a " + value.getClass());
    };
  }
}
