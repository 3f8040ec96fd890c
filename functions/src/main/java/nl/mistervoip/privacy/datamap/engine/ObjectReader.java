package nl.mistervoip.privacy.datamap.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemKey;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.tables.Buckets;
import nl.mistervoip.privacy.datamap.tables.Tables;
import nl.mistervoip.privacy.platform.Sha256;

/** Reads the objects that an item points at. */
final class ObjectReader {
  private final Buckets buckets;

  ObjectReader(Buckets buckets) {
    this.buckets = buckets;
  }

  /** The objects that an item points at and that are there. */
  List<Item> of(Store store, Place.Objects place, Item pointing) {
    return keys(place, pointing)
        .flatMap(key -> find(store, place, pointing, key).stream())
        .toList();
  }

  /** The object of this key that the item points at, if it is there. */
  Optional<Item> find(Store store, Place.Objects place, Item pointing, String key) {
    return buckets.find(place.bucket(), key).map(found -> item(store, pointing, found));
  }

  /** The object keys that an item names, whether there are objects or not. */
  Stream<String> keys(Place.Objects place, Item pointing) {
    Stream<String> named =
        pointing.all(place.attribute()).stream()
            .flatMap(node -> node.isArray() ? node.valueStream() : Stream.of(node))
            .map(JsonNode::asText)
            .filter(text -> !text.isEmpty());
    return switch (place.named()) {
      case KEY -> named;
      case PREFIX -> named.flatMap(prefix -> under(place, prefix)).distinct();
    };
  }

  /** Under {@code a/1} there would also be what is another's: {@code a/12}. */
  private Stream<String> under(Place.Objects place, String prefix) {
    if (!prefix.endsWith("/") || prefix.startsWith("/")) {
      throw new Tables.UnavailableException(
          "attribute " + place.attribute() + " holds a prefix that does not end in a slash");
    }
    return buckets.keys(place.bucket(), prefix).stream();
  }

  InputStream open(Place.Objects place, Item item) {
    return buckets.open(place.bucket(), item.key().values().getOrDefault(ItemKey.OBJECT, ""));
  }

  /** What changes whenever the object does; empty when it is not there. */
  Optional<String> digest(Place.Objects place, String key) {
    return buckets.find(place.bucket(), key).map(ObjectReader::digest);
  }

  private static String digest(Buckets.Found found) {
    return Sha256.hex((found.key() + "\n" + found.tag()).getBytes(StandardCharsets.UTF_8));
  }

  private static Item item(Store store, Item pointing, Buckets.Found found) {
    SortedMap<String, String> key = new TreeMap<>(pointing.key().values());
    key.put(ItemKey.OBJECT, found.key());
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields
        .put(ItemKey.OBJECT, found.key())
        .put("size", found.size())
        .put("content_type", found.contentType());
    fields.set(Item.OF, pointing.fields());
    return new Item(store.id(), new ItemKey(key), fields, digest(found));
  }
}
