package nl.mistervoip.privacy.datamap.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Identifier;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Pages;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Position;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.datamap.tables.Rows;
import nl.mistervoip.privacy.datamap.tables.Tables;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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
    return search(store, subject, Position.BEGIN, Pages.all(sink));
  }

  /** The same from a position on, for as long as is wanted. */
  List<Identifier> search(Store store, Subject subject, Position from, Pages pages) {
    return switch (store.place()) {
      case Place.Table table -> inTable(new Routes(store, table, subject), store, from, pages);
      case Place.Objects place ->
          search(map.store(place.of()), subject, from, new ObjectPages(store, place, pages));
    };
  }

  private List<Identifier> inTable(Routes routes, Store store, Position from, Pages pages) {
    List<Route> all = routes.all();
    boolean wanted = true;
    Map<String, AttributeValue> after = Rows.after(from);
    for (int place = from.route(); wanted && place < all.size(); place++) {
      Tables.Query query = all.get(place).query().orElseThrow();
      int at = place;
      do {
        after =
            reader.page(
                store,
                query,
                after,
                shown -> routes.surelyNotFirst(at, shown),
                item -> {
                  if (routes.isFirst(at, item)) {
                    pages.item(item);
                  }
                });
        wanted = pages.pageEnded(Position.behind(place, Rows.afterText(after), all.size()));
      } while (wanted && !after.isEmpty());
    }
    if (all.isEmpty()) {
      pages.pageEnded(Optional.empty());
    }
    return routes.identifiers();
  }

  /** Hands out the objects instead of the items that point at them. */
  private final class ObjectPages implements Pages {
    private final Store store;
    private final Place.Objects place;
    private final Pages pages;

    ObjectPages(Store store, Place.Objects place, Pages pages) {
      this.store = store;
      this.place = place;
      this.pages = pages;
    }

    @Override
    public void item(Item item) {
      objects.of(store, place, item).forEach(pages::item);
    }

    @Override
    public boolean pageEnded(Optional<Position> next) {
      return pages.pageEnded(next);
    }
  }
}
