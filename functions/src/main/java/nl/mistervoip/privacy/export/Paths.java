package nl.mistervoip.privacy.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.AccessPath;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.Moment;
import nl.mistervoip.privacy.datamap.Store;

/** Finds values inside items by the dotted names of the data map. */
final class Paths {
  private Paths() {}

  /** The value at a dotted name, or a missing node; an attribute whose own name has a dot comes first. */
  static JsonNode at(JsonNode item, String name) {
    if (item.has(name)) {
      return item.path(name);
    }
    JsonNode node = item;
    for (String part : name.split("\\.")) {
      node = node.path(part);
    }
    return node.isNull() ? MissingNode.getInstance() : node;
  }

  /** The field that says when an item of the store happened: the one that bounds it, else the first date it shows. */
  static Optional<Field> timeField(Store store) {
    return store.paths().stream()
        .flatMap(path -> path.time().stream())
        .map(Moment::attribute)
        .flatMap(name -> store.field(name).stream())
        .findFirst()
        .or(() -> store.fields().stream().filter(Paths::isTime).findFirst());
  }

  /** Whether the items of a store are events in time, so that a picture per month tells something. */
  static boolean isEvents(Store store) {
    return store.paths().stream().map(AccessPath::time).anyMatch(Optional::isPresent);
  }

  private static boolean isTime(Field field) {
    return (field.kind() == Field.Kind.INSTANT || field.kind() == Field.Kind.DATE)
        && field.mask() == Field.Mask.NONE;
  }
}
