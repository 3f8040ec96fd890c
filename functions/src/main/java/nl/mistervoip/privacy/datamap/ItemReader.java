package nl.mistervoip.privacy.datamap;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads single items again by their key, as of now. */
final class ItemReader {
  private final DataMap map;
  private final TableReader reader;
  private final ObjectReader objects;

  ItemReader(DataMap map, TableReader reader, ObjectReader objects) {
    this.map = map;
    this.reader = reader;
    this.objects = objects;
  }

  Optional<Item> find(Store store, ItemKey key) {
    return switch (store.place()) {
      case Place.Table table -> row(table, key).map(row -> Rows.item(store, table, row));
      case Place.Objects place -> {
        Item pointing = find(map.store(place.of()), key).orElseGet(() -> orphanOf(place, key));
        String object = key.values().getOrDefault(ItemKey.OBJECT, "");
        yield objects.find(store, place, pointing, object);
      }
    };
  }

  Optional<Map<String, AttributeValue>> row(Place.Table table, ItemKey key) {
    return reader.find(table, Rows.key(table, key));
  }

  InputStream open(Item item) {
    return switch (map.store(item.store()).place()) {
      case Place.Objects place -> objects.open(place, item);
      case Place.Table _ ->
          throw new IllegalArgumentException("Store " + item.store() + " has no objects to open.");
    };
  }

  /** An object may outlive the item that points at it: then only its key is known of that item. */
  private static Item orphanOf(Place.Objects place, ItemKey key) {
    java.util.SortedMap<String, String> rest = new java.util.TreeMap<>(key.values());
    rest.remove(ItemKey.OBJECT);
    return new Item(
        place.of(),
        new ItemKey(rest),
        com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode(),
        "");
  }
}
