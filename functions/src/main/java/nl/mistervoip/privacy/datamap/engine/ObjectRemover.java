package nl.mistervoip.privacy.datamap.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.tables.Buckets;

/**
 * Removes objects with all their versions and delete markers: a version that stays is data that
 * stays. An object goes only as it was planned.
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

  /**
   * An object that an item points at; without the item nobody would find it any more.
   *
   * @param place of its store
   * @param key its key
   */
  record Hanging(Place.Objects place, String key) {}

  /** What hangs on an item by some of its attributes, whether it is there or not. */
  List<Hanging> on(Store store, Item item, Predicate<String> attribute) {
    return map.stores().stream()
        .flatMap(
            other ->
                other.place() instanceof Place.Objects place ? Stream.of(place) : Stream.empty())
        .filter(place -> place.of().equals(store.id()) && attribute.test(place.attribute()))
        .flatMap(place -> objects.keys(place, item).map(key -> new Hanging(place, key)))
        .toList();
  }

  /** The objects that hang on an item and are there: key to digest. */
  SortedMap<String, String> digests(Store store, Item item) {
    SortedMap<String, String> digests = new TreeMap<>();
    for (Hanging one : on(store, item, attribute -> true)) {
      objects.digest(one.place(), one.key()).ifPresent(digest -> digests.put(one.key(), digest));
    }
    return digests;
  }

  /** Whether all that is there of these is as it was planned. */
  boolean areAsPlanned(List<Hanging> hanging, Map<String, String> planned) {
    return hanging.stream()
        .allMatch(
            one ->
                isAsPlanned(one.place(), one.key(), Optional.ofNullable(planned.get(one.key()))));
  }

  /** Removes these, each only as it was planned; false when one of them stays. */
  boolean removeAll(List<Hanging> hanging, Map<String, String> planned) {
    return hanging.stream()
        .allMatch(
            one -> remove(one.place(), one.key(), Optional.ofNullable(planned.get(one.key()))));
  }

  /** Whether anything of an object is there, be it an older version. */
  boolean anyOf(Place.Objects place, String key) {
    return !buckets.versions(place.bucket(), key).isEmpty();
  }

  /**
   * Removes all versions of an object; false when it is another one than planned, or a new version
   * appeared meanwhile: that one stays.
   */
  boolean remove(Place.Objects place, String key, Optional<String> planned) {
    // Listed before it is looked at: a version that comes later is not among these.
    List<String> versions = buckets.versions(place.bucket(), key);
    if (!isAsPlanned(place, key, planned)) {
      return false;
    }
    // The current one goes last: cut short, the next run finds the object as it was planned.
    versions.forEach(version -> buckets.delete(place.bucket(), key, version));
    return !anyOf(place, key);
  }

  private boolean isAsPlanned(Place.Objects place, String key, Optional<String> planned) {
    Optional<String> present = objects.digest(place, key);
    return present.isEmpty() || present.equals(planned);
  }
}
