package nl.mistervoip.privacy.datamap.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Store;

/** Whether the stores are what the data map says. */
public final class MapCheck {
  private MapCheck() {}

  /**
   * Compares the map with the stores as they are.
   *
   * @param map the map
   * @param live what AWS says of the stores
   * @return all that does not agree, in the order of the map; empty when everything does
   */
  public static List<Finding> of(DataMap map, LiveStores live) {
    List<Finding> findings = new ArrayList<>();
    for (Store store : map.stores()) {
      findings.addAll(
          store.place().port().isPresent() ? List.of(behindAPort(store)) : in(store, live));
    }
    live.unmapped().forEach(name -> findings.add(unmapped(name)));
    return List.copyOf(findings);
  }

  private static List<Finding> in(Store store, LiveStores live) {
    return switch (store.place()) {
      case Place.Table table ->
          seen(live.tables().stream().filter(one -> one.store().equals(store.id())))
              .map(one -> TableCheck.of(store, table, one))
              .orElseGet(() -> notAsked(store));
      case Place.Objects objects ->
          seen(live.buckets().stream().filter(one -> one.store().equals(store.id())))
              .map(one -> BucketCheck.of(store, objects, one))
              .orElseGet(() -> notAsked(store));
    };
  }

  private static Finding behindAPort(Store store) {
    return Finding.note(
        store.id(),
        "it is behind a port: nobody here can look at its definition.",
        "desk map trial ID reads it; its owner answers for the guarantees of docs/store-port.md.");
  }

  private static <T> Optional<T> seen(Stream<T> found) {
    return found.findFirst();
  }

  private static List<Finding> notAsked(Store store) {
    return List.of(
        Finding.fault(
            store.id(), "was not looked at.", "Run desk map check of the same version again."));
  }

  private static Finding unmapped(String name) {
    return Finding.fault(
        "",
        "Table " + name + " is not in the map: nobody answers for what is in it.",
        "Map it (desk map discover " + name + "), or name it with --no-personal-data.");
  }
}
