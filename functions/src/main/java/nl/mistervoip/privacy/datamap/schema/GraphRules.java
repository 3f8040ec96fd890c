package nl.mistervoip.privacy.datamap.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.mistervoip.privacy.datamap.AccessPath;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Lookups;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.ProducedIdentifier;
import nl.mistervoip.privacy.datamap.Store;

/**
 * What must be true of the stores together: every one is reached from the customer number, and the
 * walk ends.
 */
final class GraphRules {
  private GraphRules() {}

  static void check(DataMap map, MapFaults faults) {
    produced(map, faults);
    lookups(map, faults);
    Set<String> reached = new HashSet<>(Set.of(map.lookups().root()));
    List<Store> left =
        new ArrayList<>(map.stores().stream().filter(store -> !store.paths().isEmpty()).toList());
    // A store counts once all the identifiers of its paths do; what never counts is cut off or part
    // of a cycle.
    boolean more = true;
    while (more) {
      more = left.removeIf(store -> settled(store, left, reached));
    }
    left.forEach(
        store ->
            faults.store(
                store,
                "paths",
                "no way leads to it from "
                    + map.lookups().root()
                    + ", or its identifiers go round in a cycle.",
                "Let a store that is reached already produce the identifier."));
  }

  private static boolean settled(Store store, List<Store> left, Set<String> reached) {
    boolean open =
        store.paths().stream()
            .map(AccessPath::identifier)
            .anyMatch(kind -> !reached.contains(kind) || producedBy(left, kind, store));
    if (!open) {
      store.produces().forEach(one -> reached.add(one.kind()));
    }
    return !open;
  }

  private static boolean producedBy(List<Store> stores, String kind, Store except) {
    return stores.stream()
        .filter(store -> !store.equals(except))
        .anyMatch(store -> store.produces().stream().anyMatch(one -> one.kind().equals(kind)));
  }

  private static void produced(DataMap map, MapFaults faults) {
    for (Store store : map.stores()) {
      for (int i = 0; i < store.produces().size(); i++) {
        produced(map, store, i, faults);
      }
    }
  }

  private static void produced(DataMap map, Store store, int at, MapFaults faults) {
    ProducedIdentifier one = store.produces().get(at);
    if (map.identifiers().stream().noneMatch(kind -> kind.id().equals(one.kind()))) {
      faults.store(
          store,
          "produces/" + at,
          "identifier " + one.kind() + " is unknown.",
          "Declare it in map.yaml.");
      return;
    }
    if (map.identifier(one.kind()).bounded() && one.from().isEmpty()) {
      faults.store(
          store,
          "produces/" + at,
          one.kind() + " changes hands, but has no 'from'.",
          "Name the attribute that says since when it was theirs.");
    }
    map.stores().stream()
        .filter(
            other -> other.paths().stream().anyMatch(path -> path.identifier().equals(one.kind())))
        .filter(other -> other.erasure().order() >= store.erasure().order() && !other.equals(store))
        .forEach(
            other ->
                faults.store(
                    other,
                    "erasure",
                    "it is erased after " + store.id() + ", through which it is reached.",
                    "Give it a lower 'order'."));
  }

  private static void lookups(DataMap map, MapFaults faults) {
    Lookups lookups = map.lookups();
    List<String> ids = map.stores().stream().map(Store::id).toList();
    lookups.locate().stream()
        .filter(way -> !ids.contains(way.store()))
        .forEach(
            way ->
                faults.shared(
                    "lookups/locate",
                    "Store " + way.store() + " is unknown.",
                    "Name a store of the map."));
    lookups.locate().stream()
        .filter(way -> ids.contains(way.store()))
        .filter(way -> !indexed(map, way))
        .forEach(
            way ->
                faults.shared(
                    "lookups/locate",
                    "Store " + way.store() + " has no such index.",
                    "Name an index that the store declares."));
    lookups.strongIdentity().stream()
        .filter(id -> !ids.contains(id))
        .forEach(
            id ->
                faults.shared(
                    "lookups/strong-identity",
                    "Store " + id + " is unknown.",
                    "Name a store of the map."));
    lookups.contactPoints().stream()
        .filter(one -> !ids.contains(one.store()))
        .forEach(
            one ->
                faults.shared(
                    "lookups/contact-points",
                    "Store " + one.store() + " is unknown.",
                    "Name a store of the map."));
    lookups.facts().stream()
        .filter(one -> !ids.contains(one.store()))
        .forEach(
            one ->
                faults.shared(
                    "lookups/facts",
                    "Store " + one.store() + " is unknown.",
                    "Name a store of the map."));
    lookups.otherUsers().stream()
        .flatMap(List::stream)
        .filter(one -> !ids.contains(one.store()))
        .forEach(
            one ->
                faults.shared(
                    "lookups/other-users",
                    "Store " + one.store() + " is unknown.",
                    "Name a store of the map."));
    if (map.identifiers().stream().noneMatch(kind -> kind.id().equals(lookups.root()))) {
      faults.shared(
          "lookups/root",
          "Identifier " + lookups.root() + " is unknown.",
          "Declare it under 'identifiers'.");
    }
  }

  private static boolean indexed(DataMap map, Lookups.Locate way) {
    return map.store(way.store()).place() instanceof Place.Table table
        && way.index().map(index -> table.index(index).isPresent()).orElse(true);
  }
}
