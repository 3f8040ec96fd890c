package nl.mistervoip.privacy.datamap;

import java.util.List;
import java.util.function.Consumer;

/**
 * Reads what belongs to a person in a store, each item once, holding no more than a page at a time.
 */
final class SubjectSearch {
  private final DataMap map;
  private final TableReader reader;
  private final ObjectReader objects;

  SubjectSearch(DataMap map, TableReader reader, ObjectReader objects) {
    this.map = map;
    this.reader = reader;
    this.objects = objects;
  }

  /** Hands the items out and returns the identifiers with which it searched. */
  List<Identifier> search(Store store, Subject subject, Consumer<Item> sink) {
    return switch (store.place()) {
      case Place.Table table -> inTable(store, table, subject, sink);
      case Place.Objects place ->
          search(
              map.store(place.of()), subject, item -> objects.of(store, place, item).forEach(sink));
    };
  }

  private List<Identifier> inTable(
      Store store, Place.Table table, Subject subject, Consumer<Item> sink) {
    Routes routes = new Routes(store, table, subject);
    for (int place = 0; place < routes.all().size(); place++) {
      int at = place;
      routes
          .all()
          .get(place)
          .query()
          .ifPresent(
              query ->
                  reader.read(
                      store,
                      query,
                      item -> {
                        if (routes.isFirst(at, item)) {
                          sink.accept(item);
                        }
                      }));
    }
    return routes.identifiers();
  }
}
