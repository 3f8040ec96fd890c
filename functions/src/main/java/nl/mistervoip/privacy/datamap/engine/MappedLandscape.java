package nl.mistervoip.privacy.datamap.engine;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Holds;
import nl.mistervoip.privacy.datamap.Identifier;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemKey;
import nl.mistervoip.privacy.datamap.ItemRef;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Located;
import nl.mistervoip.privacy.datamap.Moment;
import nl.mistervoip.privacy.datamap.Outcome;
import nl.mistervoip.privacy.datamap.Pages;
import nl.mistervoip.privacy.datamap.Position;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.datamap.tables.Buckets;
import nl.mistervoip.privacy.datamap.tables.Tables;

/** The one engine behind {@link Landscape}: everything it does follows from the map. */
final class MappedLandscape implements Landscape {
  private final DataMap map;
  private final CustomerLocator locator;
  private final CustomerFile file;
  private final SubjectResolver resolver;
  private final SubjectSearch search;
  private final DueSearch due;
  private final ItemReader items;
  private final ObjectRemover hanging;

  MappedLandscape(DataMap map, Tables tables, Buckets buckets, ContactHashes hashes) {
    TableReader reader = new TableReader(tables);
    ObjectReader objects = new ObjectReader(buckets);
    this.map = map;
    this.locator = new CustomerLocator(map, reader);
    this.search = new SubjectSearch(map, reader, objects);
    this.file = new CustomerFile(map, search);
    this.resolver = new SubjectResolver(map, reader, hashes);
    this.due = new DueSearch(map, reader, objects);
    this.items = new ItemReader(map, reader, objects);
    this.hanging = new ObjectRemover(map, buckets);
  }

  @Override
  public DataMap map() {
    return map;
  }

  @Override
  public Located locate(Map<String, String> identifiers, Instant now) {
    return reachable("of customers", () -> locator.locate(identifiers, now));
  }

  @Override
  public List<ContactPoint> contactPoints(CustomerRef customer) {
    return reachable("of contact points", () -> file.contactPoints(customer));
  }

  @Override
  public Map<String, String> accountFacts(CustomerRef customer) {
    return reachable("of account facts", () -> file.facts(customer));
  }

  @Override
  public List<String> otherUsers(CustomerRef customer) {
    return reachable("of other users", () -> file.otherUsers(customer));
  }

  @Override
  public Subject resolve(CustomerRef ref) {
    return reachable("of identifiers", () -> resolver.resolve(ref));
  }

  @Override
  public Outcome search(Store store, Subject subject, Consumer<Item> sink) {
    return outcome(store, sink, counting -> search.search(store, subject, counting));
  }

  @Override
  public Outcome search(Store store, Subject subject, Position from, Pages pages) {
    return outcome(
        store,
        pages::item,
        counting ->
            search.search(store, subject, from, new CountedPages(counting, pages::pageEnded)));
  }

  @Override
  public Outcome due(RetentionRule rule, LocalDate today, Position from, Pages pages) {
    return outcome(
        rule.store(),
        pages::item,
        counting -> {
          due.due(rule, today, from, new CountedPages(counting, pages::pageEnded));
          return List.of();
        });
  }

  @Override
  public Optional<Item> find(Store store, ItemKey key) {
    return reachable(store.id(), () -> items.find(store, key));
  }

  @Override
  public List<Item> find(Store store, List<ItemKey> keys) {
    return reachable(store.id(), () -> items.find(store, keys));
  }

  @Override
  public ItemRef withObjects(Store store, Item item) {
    return reachable(store.id(), () -> item.ref().with(hanging.digests(store, item)));
  }

  @Override
  public boolean held(Store store, Item item) {
    return Holds.on(store, item);
  }

  @Override
  public InputStream open(Item item) {
    return reachable(item.store(), () -> items.open(item));
  }

  /** Pages whose items are counted on their way. */
  private record CountedPages(Consumer<Item> items, Predicate<Optional<Position>> ends)
      implements Pages {
    @Override
    public void item(Item item) {
      items.accept(item);
    }

    @Override
    public boolean pageEnded(Optional<Position> next) {
      return ends.test(next);
    }
  }

  /** Reads all, and says so, or says that it did not. */
  private interface Reading {
    List<Identifier> read(Consumer<Item> sink);
  }

  private static Outcome outcome(Store store, Consumer<Item> sink, Reading reading) {
    AtomicLong count = new AtomicLong();
    try {
      List<Identifier> identifiers =
          reading.read(
              item -> {
                count.incrementAndGet();
                sink.accept(item);
              });
      return new Outcome.Searched(store.id(), count.get(), identifiers);
    } catch (Tables.UnavailableException | Moment.UnreadableMomentException e) {
      return new Outcome.Unreachable(store.id(), problem(e));
    }
  }

  private static <T> T reachable(String store, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Tables.UnavailableException | Moment.UnreadableMomentException e) {
      throw new UnreachableStoreException(store, problem(e));
    }
  }

  private static String problem(RuntimeException e) {
    return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
  }
}
