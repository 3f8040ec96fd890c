package nl.mistervoip.privacy.datamap.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.datamap.Store;

/** Collects the faults of a map with the place of each, so that all are seen at once. */
final class MapFaults {
  private record Where(MapText text, String pointer) {}

  private final MapText shared;
  private final Map<String, Where> stores = new HashMap<>();
  private final Map<MapText, Integer> counts = new HashMap<>();
  private final List<InvalidDataMapException.Fault> faults = new ArrayList<>();

  MapFaults(MapText shared) {
    this.shared = shared;
  }

  /** Notes where a store stands, and the faults that only the file as written shows. */
  void place(String store, MapText text, boolean ambiguous) {
    int index = counts.merge(text, 1, Integer::sum) - 1;
    Where first = stores.putIfAbsent(store, new Where(text, "/stores/" + index));
    if (first != null) {
      add(
          new Where(text, "/stores/" + index),
          "Store " + store + " is there twice.",
          "Give each store its own id.");
    }
    if (ambiguous) {
      add(
          new Where(text, "/stores/" + index),
          "Store " + store + " has not exactly one place.",
          "Give it either 'table' or 'objects'.");
    }
  }

  /** A fault in a part of a store, such as {@code paths/0}. */
  void store(Store store, String part, String problem, String fix) {
    Where where = stores.getOrDefault(store.id(), new Where(shared, ""));
    add(
        new Where(where.text(), where.pointer() + "/" + part),
        "Store " + store.id() + ": " + problem,
        fix);
  }

  /** A fault in what the controllers share. */
  void shared(String part, String problem, String fix) {
    add(new Where(shared, "/" + part), problem, fix);
  }

  void throwIfAny() {
    if (!faults.isEmpty()) {
      throw new InvalidDataMapException(List.copyOf(faults));
    }
  }

  private void add(Where where, String problem, String fix) {
    faults.add(
        new InvalidDataMapException.Fault(
            where.text().file(), where.text().line(where.pointer()), problem, fix));
  }
}
