package nl.mistervoip.privacy.datamap;

import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Removes objects with all their versions and delete markers: a version that stays is data that
 * stays.
 */
final class ObjectRemover {
  private final DataMap map;
  private final Buckets buckets;
  private final ObjectReader objects;

  ObjectRemover(DataMap map, Buckets buckets) {
    this.map = map;
    this.buckets = buckets;
    this.objects = new ObjectReader(buckets);
  }

  /** Removes all versions of an object; false when a new one appeared meanwhile. */
  boolean remove(Place.Objects place, ItemKey key) {
    return remove(place, key.values().getOrDefault(ItemKey.OBJECT, ""));
  }

  /** Removes the objects that an item points at, for without it nobody would find them any more. */
  boolean removeAllOf(Store store, Item item, Predicate<String> attribute) {
    return map.stores().stream()
        .flatMap(
            other ->
                other.place() instanceof Place.Objects place ? Stream.of(place) : Stream.empty())
        .filter(place -> place.of().equals(store.id()) && attribute.test(place.attribute()))
        .allMatch(place -> objects.keys(place, item).allMatch(key -> remove(place, key)));
  }

  private boolean remove(Place.Objects place, String key) {
    for (String version : buckets.versions(place.bucket(), key)) {
      buckets.delete(place.bucket(), key, version);
    }
    return buckets.versions(place.bucket(), key).isEmpty();
  }
}
