package nl.mistervoip.privacy.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.ItemKey;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Store;

/** The audio and other objects of a package: which key in a bucket became which file. */
final class Recordings {
  /** One object to be packed. Prints nothing of its key. */
  record Recording(Store store, ItemKey key, String path) {
    @Override
    public String toString() {
      return "Recording[" + path + "]";
    }
  }

  private final Map<String, Recording> byObject = new LinkedHashMap<>();
  private final Set<String> missing = new HashSet<>();

  /** Numbers the objects of a store in the order in which they were gathered. */
  void addAll(Answer.Searched searched, GatheredItems items) {
    if (searched.store().place() instanceof Place.Objects) {
      items.forEach(item -> add(searched.store(), item));
    }
  }

  List<Recording> all() {
    return List.copyOf(byObject.values());
  }

  /** Notes that an object was gone when its turn came. */
  void missed(Recording recording) {
    missing.add(recording.path());
  }

  int missing() {
    return missing.size();
  }

  /**
   * Shows the file in the package in place of the key in the bucket; empty when there is no such
   * file.
   */
  GatheredItem linked(Store store, GatheredItem item) {
    ObjectNode fields = item.fields();
    for (Field field : store.fields()) {
      if (field.kind() == Field.Kind.OBJECT && fields.has(field.name())) {
        fields.put(field.name(), file(fields.path(field.name()).asText()).orElse(""));
      }
    }
    return item;
  }

  private Optional<String> file(String object) {
    return Optional.ofNullable(byObject.get(object))
        .map(Recording::path)
        .filter(path -> !missing.contains(path));
  }

  private void add(Store store, GatheredItem item) {
    String object = item.key().getOrDefault(ItemKey.OBJECT, "");
    String path = FileNames.recording(object, LocalMoment.local(item.time()), byObject.size() + 1);
    byObject.putIfAbsent(object, new Recording(store, new ItemKey(item.key()), path));
  }
}
