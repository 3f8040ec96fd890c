package nl.mistervoip.privacy.datamap.engine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemKey;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.tables.Rows;
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
      case Place.Objects place -> object(store, place, pointing(place, key), key);
    };
  }

  /** The same of many, rows by the hundred; without those that are gone. */
  List<Item> find(Store store, List<ItemKey> keys) {
    return switch (store.place()) {
      case Place.Table table ->
          reader
              .find(table, keys.stream().map(key -> Rows.key(table, key)).distinct().toList())
              .stream()
              .map(row -> Rows.item(store, table, row))
              .toList();
      case Place.Objects _ ->
          keys.stream().distinct().flatMap(key -> find(store, key).stream()).toList();
    };
  }

  /** An object, when the item that points at it was read already. */
  Optional<Item> object(Store store, Place.Objects place, Item pointing, ItemKey key) {
    return objects.find(store, place, pointing, key.values().getOrDefault(ItemKey.OBJECT, ""));
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

  /** The item that points at an object. When the object outlived it, only its key is known. */
  Item pointing(Place.Objects place, ItemKey key) {
    SortedMap<String, String> rest = new TreeMap<>(key.values());
    rest.remove(ItemKey.OBJECT);
    ItemKey of = new ItemKey(rest);
    return find(map.store(place.of()), of)
        .orElseGet(() -> new Item(place.of(), of, JsonNodeFactory.instance.objectNode(), ""));
  }
}
