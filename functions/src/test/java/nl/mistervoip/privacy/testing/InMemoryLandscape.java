package nl.mistervoip.privacy.testing;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.datamap.CorrectionWriter;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemKey;
import nl.mistervoip.privacy.datamap.ItemRef;
import nl.mistervoip.privacy.datamap.ItemWriter;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Located;
import nl.mistervoip.privacy.datamap.ObjectionWriter;
import nl.mistervoip.privacy.datamap.Outcome;
import nl.mistervoip.privacy.datamap.Pages;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Position;
import nl.mistervoip.privacy.datamap.RestrictionWriter;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.datamap.SuppressionList;
import nl.mistervoip.privacy.datamap.engine.InMemoryStores;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The company's stores in memory, behind the real map and the real engine. Give it rows with {@link
 * #put}, or start from {@link SamplePeople}.
 */
public final class InMemoryLandscape implements Landscape, ItemWriter {
  private final InMemoryStores stores;
  private final Landscape landscape;
  private final ItemWriter writer;

  /** Empty stores of the bundled map. */
  public InMemoryLandscape() {
    this(DataMapLoader.bundled());
  }

  /**
   * Empty stores of a map.
   *
   * @param map the map
   */
  public InMemoryLandscape(DataMap map) {
    this.stores = new InMemoryStores(map);
    this.landscape = stores.landscape();
    this.writer = stores.writer();
  }

  /**
   * A writer to these stores with a place to die after each single write to a table or bucket.
   *
   * @param fuse blows after one of the writes
   * @return the writer
   */
  public ItemWriter writer(Fuse fuse) {
    return stores.writer(fuse);
  }

  /**
   * Puts a row, replacing the one with the same key.
   *
   * @param store the store's id
   * @param row attribute to text, number, boolean, list, map, set of texts or bytes
   * @return this
   */
  public InMemoryLandscape put(String store, Map<String, ?> row) {
    stores.put(store, row);
    return this;
  }

  /**
   * Puts a version of an audio object into the bucket of recordings.
   *
   * @param key the object key
   * @param content its bytes
   * @return this
   */
  public InMemoryLandscape putAudio(String key, byte[] content) {
    stores.putObject("recordings", key, content, "audio/wav");
    return this;
  }

  /**
   * The suppression list in these stores with a place to die after each write.
   *
   * @param fuse blows after one of the writes
   * @return the list
   */
  public SuppressionList suppressions(Fuse fuse) {
    return stores.suppressions(fuse);
  }

  /**
   * What writes objections into these stores with a place to die after each write.
   *
   * @param fuse blows after one of the writes
   * @return the writer
   */
  public ObjectionWriter objections(Fuse fuse) {
    return stores.objections(fuse);
  }

  /**
   * What corrects rows of these stores, with a place to die after each write.
   *
   * @param fuse blows after one of the writes
   * @return the writer
   */
  public CorrectionWriter corrections(Fuse fuse) {
    return stores.corrections(fuse);
  }

  /**
   * What marks rows of these stores as restricted, with a place to die after each write.
   *
   * @param fuse blows after one of the writes
   * @return the writer
   */
  public RestrictionWriter restrictions(Fuse fuse) {
    return stores.restrictions(fuse);
  }

  /**
   * All items of a store, whoever's they are: an independent look past the engine.
   *
   * @param store the id of a store with a table
   * @return the items
   */
  public List<Item> all(String store) {
    return stores.all(store);
  }

  /**
   * All items of all tables, whoever's they are, by store and key: what nothing but the tested may
   * change.
   *
   * @return name such as {@code tickets{ticket_id=T-1}} to item, sorted
   */
  public SortedMap<String, Item> items() {
    SortedMap<String, Item> items = new TreeMap<>();
    map().stores().stream()
        .filter(store -> store.place() instanceof Place.Table)
        .flatMap(store -> all(store.id()).stream())
        .forEach(item -> items.put(item.store() + item.key().values(), item));
    return items;
  }

  /**
   * The rows of a store as a table holds them.
   *
   * @param store the id of a store with a table
   * @return attribute to typed value
   */
  public List<Map<String, AttributeValue>> rows(String store) {
    return stores.rows(store);
  }

  /**
   * The stores behind it, for tests of the data map itself.
   *
   * @return the stores
   */
  public InMemoryStores stores() {
    return stores;
  }

  /**
   * How many versions of an audio object there are.
   *
   * @param key the object key
   * @return their number
   */
  public int audioVersions(String key) {
    return stores.versions("recordings", key);
  }

  /**
   * Makes a store answer no more, or again.
   *
   * @param store the id of a store with a table
   * @param broken whether it is to fail
   */
  public void unreachable(String store, boolean broken) {
    stores.unreachable(store, broken);
  }

  @Override
  public DataMap map() {
    return landscape.map();
  }

  @Override
  public Located locate(Map<String, String> identifiers, Instant now) {
    return landscape.locate(identifiers, now);
  }

  @Override
  public List<ContactPoint> contactPoints(CustomerRef customer) {
    return landscape.contactPoints(customer);
  }

  @Override
  public Map<String, String> accountFacts(CustomerRef customer) {
    return landscape.accountFacts(customer);
  }

  @Override
  public List<String> otherUsers(CustomerRef customer) {
    return landscape.otherUsers(customer);
  }

  @Override
  public Subject resolve(CustomerRef ref) {
    return landscape.resolve(ref);
  }

  @Override
  public Outcome search(Store store, Subject subject, Consumer<Item> sink) {
    return landscape.search(store, subject, sink);
  }

  @Override
  public Outcome search(Store store, Subject subject, Position from, Pages pages) {
    return landscape.search(store, subject, from, pages);
  }

  @Override
  public Outcome due(RetentionRule rule, LocalDate today, Position from, Pages pages) {
    return landscape.due(rule, today, from, pages);
  }

  @Override
  public Optional<Item> find(Store store, ItemKey key) {
    return landscape.find(store, key);
  }

  @Override
  public List<Item> find(Store store, List<ItemKey> keys) {
    return landscape.find(store, keys);
  }

  @Override
  public ItemRef withObjects(Store store, Item item) {
    return landscape.withObjects(store, item);
  }

  @Override
  public boolean held(Store store, Item item) {
    return landscape.held(store, item);
  }

  @Override
  public InputStream open(Item item) {
    return landscape.open(item);
  }

  @Override
  public Written delete(ItemRef item) {
    return writer.delete(item);
  }

  @Override
  public List<Written> delete(Store store, List<ItemRef> items, Predicate<Item> goes) {
    return writer.delete(store, items, goes);
  }

  @Override
  public List<Written> reduce(RetentionRule rule, List<ItemRef> items, Predicate<Item> goes) {
    return writer.reduce(rule, items, goes);
  }

  @Override
  public ItemWriter onBehalfOf(String caseId) {
    return writer.onBehalfOf(caseId);
  }

  @Override
  public Written reduce(ItemRef item) {
    return writer.reduce(item);
  }
}
