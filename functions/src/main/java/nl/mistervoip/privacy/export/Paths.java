package nl.mistervoip.privacy.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.datamap.AccessPath;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.KeyAttribute;
import nl.mistervoip.privacy.datamap.Moment;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Store;

/**
 * Finds values inside items by the dotted names of the data map; inside a list a name stands for
 * all its elements.
 */
final class Paths {
  /** Under this name an object carries the attributes of the item that points at it. */
  static final String POINTING_ITEM = "of";

  private Paths() {}

  /**
   * The value at a dotted name, a list of values when the way leads through a list, or a missing
   * node.
   */
  static JsonNode at(JsonNode node, String name) {
    if (node.isArray()) {
      ArrayNode found = JsonNodeFactory.instance.arrayNode();
      node.forEach(element -> found.add(at(element, name)));
      return found;
    }
    int dot = name.indexOf('.');
    if (node.has(name) || dot < 0) {
      return node.path(name).isNull() ? MissingNode.getInstance() : node.path(name);
    }
    return at(node.path(name.substring(0, dot)), name.substring(dot + 1));
  }

  /**
   * The attribute that says when an item of a store happened, if one does: what bounds it, else
   * what it is sorted by, else what its retention runs from.
   */
  static Optional<String> timeAttribute(DataMap map, Store store) {
    return switch (store.place()) {
      case Place.Objects objects ->
          timeAttribute(map, map.store(objects.of())).map(name -> POINTING_ITEM + "." + name);
      case Place.Table table ->
          Stream.of(
                  bounding(store),
                  sorting(store, table),
                  Stream.of(store.retention().trigger().attribute()))
              .flatMap(names -> names)
              .filter(name -> store.field(name).filter(Paths::isTime).isPresent())
              .findFirst();
    };
  }

  /**
   * Whether the items of a store are events in time, so that a picture per month tells something.
   */
  static boolean isEvents(Store store) {
    return store.paths().stream().map(AccessPath::time).anyMatch(Optional::isPresent);
  }

  private static Stream<String> bounding(Store store) {
    return store.paths().stream().flatMap(path -> path.time().stream()).map(Moment::attribute);
  }

  private static Stream<String> sorting(Store store, Place.Table table) {
    return store.paths().stream()
        .flatMap(
            path ->
                path.index()
                    .map(name -> indexKey(table, name))
                    .orElseGet(() -> table.key().stream()))
        .map(KeyAttribute::attribute);
  }

  private static Stream<KeyAttribute> indexKey(Place.Table table, String index) {
    return table.index(index).map(Place.Index::key).orElseGet(List::of).stream();
  }

  private static boolean isTime(Field field) {
    return switch (field.kind()) {
      case INSTANT, DATE -> true;
      case TEXT,
          FREE_TEXT,
          PHONE,
          EMAIL,
          IBAN,
          DURATION_SECONDS,
          AMOUNT_CENTS,
          NUMBER,
          BYTES,
          FLAG,
          CODE,
          DOCUMENT,
          LIST,
          OBJECT ->
          false;
    };
  }
}
