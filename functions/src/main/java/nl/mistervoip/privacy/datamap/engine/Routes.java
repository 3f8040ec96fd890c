package nl.mistervoip.privacy.datamap.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.datamap.AccessPath;
import nl.mistervoip.privacy.datamap.Identifier;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.KeyAttribute;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;

/**
 * All routes from a person to a table. An item that several lead to counts for the first of them
 * only: so each item comes out once without remembering which came out before.
 */
final class Routes {
  private record Target(AccessPath path, String value) {}

  private final List<Route> all = new ArrayList<>();
  private final Map<AccessPath, KeyAttribute> partitions = new LinkedHashMap<>();
  private final Map<Target, List<Integer>> places = new HashMap<>();

  Routes(Store store, Place.Table table, Subject subject) {
    for (AccessPath path : store.paths()) {
      for (Identifier identifier : subject.identifiers()) {
        if (identifier.kind().equals(path.identifier())) {
          add(new Route(table, path, identifier));
        }
      }
    }
  }

  List<Route> all() {
    return all;
  }

  List<Identifier> identifiers() {
    return all.stream().map(Route::identifier).distinct().toList();
  }

  /** Whether this route, given by its place, is the first that leads to the item. */
  boolean isFirst(int place, Item item) {
    return all.get(place).leadsTo(item)
        && partitions.keySet().stream()
            .flatMap(path -> places.getOrDefault(targetOf(path, item), List.of()).stream())
            .noneMatch(other -> other < place && all.get(other).leadsTo(item));
  }

  /**
   * Whether the key that an index shows of an item is enough to know that an earlier route leads to
   * it, so that it need not be read once more.
   */
  boolean surelyNotFirst(int place, Item shown) {
    return partitions.keySet().stream()
        .filter(path -> shows(path, shown))
        .flatMap(path -> places.getOrDefault(targetOf(path, shown), List.of()).stream())
        .anyMatch(other -> other < place && all.get(other).leadsTo(shown));
  }

  /** What an index does not show of an item may be there all the same. */
  private boolean shows(AccessPath path, Item shown) {
    KeyAttribute partition =
        partitions.getOrDefault(path, new KeyAttribute("", KeyAttribute.Type.S));
    return path.unless().isEmpty()
        && shown.fields().has(partition.attribute())
        && path.time().map(time -> shown.fields().has(time.attribute())).orElse(true);
  }

  private void add(Route route) {
    if (route.query().isEmpty()) {
      return;
    }
    partitions.put(route.path(), route.partition());
    String value = Route.canonical(route.partition(), route.identifier().value());
    places
        .computeIfAbsent(new Target(route.path(), value), target -> new ArrayList<>())
        .add(all.size());
    all.add(route);
  }

  private Target targetOf(AccessPath path, Item item) {
    KeyAttribute partition =
        partitions.getOrDefault(path, new KeyAttribute("", KeyAttribute.Type.S));
    String value = item.at(partition.attribute()).asText();
    return new Target(path, value.isEmpty() ? "" : Route.canonical(partition, value));
  }
}
