package nl.mistervoip.privacy.datamap.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.KeyAttribute;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.tables.Rows;
import nl.mistervoip.privacy.datamap.tables.TablePages;
import nl.mistervoip.privacy.datamap.tables.Tables;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Tables in memory that are as awkward as DynamoDB: typed keys, short pages, an empty page first,
 * indexes that hold keys only and leave out rows without them, and that may still name a row that
 * is gone.
 */
public final class InMemoryTables implements Tables, TablePages {
  private static final AttributeValue EMPTY_PAGE = AttributeValue.fromS("after the empty page");

  private final Map<String, Map<Map<String, AttributeValue>, Map<String, AttributeValue>>> rows =
      new HashMap<>();
  private final Map<String, List<Map<String, AttributeValue>>> ghosts = new HashMap<>();
  private final Set<String> unreachable = new HashSet<>();
  private int pageSize = 3;
  private int queries;

  /**
   * Makes tables that are empty; any other table is not there.
   *
   * @param map names them
   */
  public synchronized void create(DataMap map) {
    map.stores()
        .forEach(
            store -> {
              if (store.place() instanceof Place.Table table) {
                of(table);
              }
            });
  }

  /** Adds an attribute to the row of this key, as somebody else might at any moment. */
  synchronized void meddle(Place.Table table, Map<String, AttributeValue> key, String attribute) {
    Map<String, AttributeValue> row = new TreeMap<>(of(table).getOrDefault(key, key));
    row.put(attribute, AttributeValue.fromBool(true));
    of(table).put(key, row);
  }

  synchronized void put(Place.Table table, Map<String, AttributeValue> row) {
    for (KeyAttribute key : table.key()) {
      check(
          row.containsKey(key.attribute()),
          "A row of " + table.name() + " lacks its key " + key.attribute());
    }
    Stream.concat(Stream.of(table.key()), table.indexes().stream().map(Place.Index::key))
        .flatMap(List::stream)
        .filter(key -> row.containsKey(key.attribute()))
        .forEach(
            key ->
                check(
                    at(row, key).type().name().equals(key.type().name()),
                    "Key "
                        + key.attribute()
                        + " of "
                        + table.name()
                        + " must be of type "
                        + key.type()));
    of(table).put(Rows.keyOf(table, row), row);
  }

  /** Takes a row away, as somebody else might at any moment. */
  synchronized void take(Place.Table table, Map<String, AttributeValue> key) {
    of(table).remove(key);
  }

  /**
   * Lets all indexes of a table go on naming a row that is not there, as indexes do for a moment.
   */
  synchronized void haunt(Place.Table table, Map<String, AttributeValue> row) {
    ghosts.computeIfAbsent(table.name(), any -> new ArrayList<>()).add(row);
  }

  synchronized void unreachable(String table, boolean broken) {
    if (broken) {
      unreachable.add(table);
    } else {
      unreachable.remove(table);
    }
  }

  synchronized void pageSize(int size) {
    pageSize = size;
  }

  synchronized int queries() {
    return queries;
  }

  synchronized List<Map<String, AttributeValue>> all(Place.Table table) {
    return List.copyOf(of(table).values());
  }

  @Override
  public synchronized Page query(Query query, Map<String, AttributeValue> from) {
    reach(query.table());
    queries++;
    if (from.isEmpty()) {
      return new Page(List.of(), Map.of("cursor", EMPTY_PAGE));
    }
    List<Map<String, AttributeValue>> matching = matching(query);
    int start =
        from.containsValue(EMPTY_PAGE)
            ? 0
            : Integer.parseInt(from.getOrDefault("cursor", EMPTY_PAGE).n());
    int end = Math.min(start + pageSize, matching.size());
    Map<String, AttributeValue> next =
        end < matching.size()
            ? Map.of("cursor", AttributeValue.fromN(Integer.toString(end)))
            : Map.of();
    return new Page(matching.subList(start, end), next);
  }

  @Override
  public synchronized List<Map<String, AttributeValue>> get(
      Place.Table table, List<Map<String, AttributeValue>> keys) {
    reach(table);
    check(
        keys.size() <= BATCH && keys.size() == new HashSet<>(keys).size(),
        "Up to 100 different keys at once");
    return keys.stream().map(of(table)::get).filter(java.util.Objects::nonNull).toList();
  }

  @Override
  public synchronized boolean delete(Place.Table table, Guard guard) {
    reach(table);
    Map<String, AttributeValue> key = Rows.keyOf(table, guard.row());
    return holds(table, guard) && of(table).remove(key) != null;
  }

  @Override
  public synchronized boolean remove(Place.Table table, Guard guard, List<String> attributes) {
    reach(table);
    if (!holds(table, guard)) {
      return false;
    }
    Map<String, AttributeValue> left = new TreeMap<>(of(table).get(Rows.keyOf(table, guard.row())));
    left.keySet().removeAll(attributes);
    of(table).put(Rows.keyOf(table, left), left);
    return true;
  }

  @Override
  public synchronized boolean set(
      Place.Table table, Guard guard, Map<String, AttributeValue> values) {
    reach(table);
    if (!holds(table, guard)) {
      return false;
    }
    Map<String, AttributeValue> row = new TreeMap<>(of(table).get(Rows.keyOf(table, guard.row())));
    row.putAll(values);
    put(table, row);
    return true;
  }

  @Override
  public synchronized boolean change(
      Place.Table table, Guard guard, List<String> removed, Map<String, AttributeValue> values) {
    reach(table);
    if (!holds(table, guard)) {
      return false;
    }
    Map<String, AttributeValue> row = new TreeMap<>(of(table).get(Rows.keyOf(table, guard.row())));
    row.keySet().removeAll(removed);
    row.putAll(values);
    put(table, row);
    return true;
  }

  @Override
  public synchronized boolean insert(Place.Table table, Map<String, AttributeValue> row) {
    reach(table);
    if (of(table).containsKey(Rows.keyOf(table, row))) {
      return false;
    }
    put(table, row);
    return true;
  }

  @Override
  public synchronized Walked walk(
      Place.Table table, Set<String> attributes, Map<String, AttributeValue> from, int most) {
    reach(table);
    List<Map<String, AttributeValue>> keys =
        of(table).keySet().stream()
            .sorted(Comparator.comparing(InMemoryTables::text))
            .filter(key -> from.isEmpty() || text(key).compareTo(text(from)) > 0)
            .toList();
    List<Map<String, AttributeValue>> page =
        keys.subList(0, Math.min(Math.min(most, pageSize), keys.size()));
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    for (Map<String, AttributeValue> key : page) {
      Map<String, AttributeValue> row = new TreeMap<>(of(table).getOrDefault(key, key));
      row.keySet().retainAll(attributes);
      found.add(row);
    }
    Map<String, AttributeValue> next =
        page.size() < keys.size() ? new TreeMap<>(page.getLast()) : Map.of();
    return new Walked(found, next, 0.5 * page.size());
  }

  private static String text(Map<String, AttributeValue> key) {
    return new TreeMap<>(key).toString();
  }

  private boolean holds(Place.Table table, Guard guard) {
    return Optional.ofNullable(of(table).get(Rows.keyOf(table, guard.row())))
        .filter(
            row ->
                guard.row().entrySet().stream()
                    .allMatch(
                        entry ->
                            guard.holds().contains(entry.getKey())
                                || entry.getValue().equals(row.get(entry.getKey()))))
        .filter(row -> guard.absent().stream().noneMatch(row::containsKey))
        .filter(row -> guard.holds().stream().noneMatch(hold -> isSet(row.get(hold))))
        .isPresent();
  }

  private static boolean isSet(@org.jspecify.annotations.Nullable AttributeValue value) {
    return value != null
        && !Boolean.FALSE.equals(value.bool())
        && !Boolean.TRUE.equals(value.nul());
  }

  private List<Map<String, AttributeValue>> matching(Query query) {
    List<KeyAttribute> key = query.key();
    Stream<Map<String, AttributeValue>> haunting =
        query.index().isPresent()
            ? ghosts.getOrDefault(query.table().name(), List.of()).stream()
            : Stream.empty();
    return Stream.concat(of(query.table()).values().stream(), haunting)
        .filter(row -> key.stream().allMatch(part -> row.containsKey(part.attribute())))
        .filter(
            row ->
                compare(at(row, key.getFirst()), Rows.value(key.getFirst(), query.partition()))
                    == 0)
        .filter(row -> key.size() < 2 || within(query.range(), key.get(1), at(row, key.get(1))))
        .sorted(order(key))
        .map(row -> query.consistent() ? row : keysOnly(query, row))
        .toList();
  }

  private static Map<String, AttributeValue> keysOnly(
      Query query, Map<String, AttributeValue> row) {
    Map<String, AttributeValue> keys = new LinkedHashMap<>(Rows.keyOf(query.table(), row));
    query.key().forEach(part -> keys.put(part.attribute(), row.get(part.attribute())));
    return keys;
  }

  private static Comparator<Map<String, AttributeValue>> order(List<KeyAttribute> key) {
    return (a, b) -> key.size() < 2 ? 0 : compare(at(a, key.get(1)), at(b, key.get(1)));
  }

  private static AttributeValue at(Map<String, AttributeValue> row, KeyAttribute key) {
    return Optional.ofNullable(row.get(key.attribute())).orElseThrow();
  }

  private static boolean within(Range range, KeyAttribute sort, AttributeValue value) {
    return range.atLeast().map(low -> compare(value, Rows.value(sort, low)) >= 0).orElse(true)
        && range.atMost().map(high -> compare(value, Rows.value(sort, high)) <= 0).orElse(true);
  }

  private static int compare(AttributeValue a, AttributeValue b) {
    check(a.type() == b.type(), "A key is asked for by another type than its own");
    return switch (a.type()) {
      case S -> a.s().compareTo(b.s());
      case N -> new BigDecimal(a.n()).compareTo(new BigDecimal(b.n()));
      case B -> a.b().asByteBuffer().compareTo(b.b().asByteBuffer());
      case BOOL, NUL, M, L, SS, NS, BS, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalStateException("No key has this type");
    };
  }

  private Map<Map<String, AttributeValue>, Map<String, AttributeValue>> of(Place.Table table) {
    return rows.computeIfAbsent(table.name(), any -> new LinkedHashMap<>());
  }

  private void reach(Place.Table table) {
    if (unreachable.contains(table.name()) || !rows.containsKey(table.name())) {
      throw new UnavailableException("ResourceNotFoundException");
    }
  }

  private static void check(boolean holds, String message) {
    if (!holds) {
      throw new IllegalStateException(message);
    }
  }
}
