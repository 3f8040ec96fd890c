package nl.mistervoip.privacy.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.Store;

/** Finds what the map does not declare, however deep it lies in documents and lists. */
final class UndeclaredAttributes {
  private final Set<String> declared = new HashSet<>();

  /** Documents of which the map declares parts. */
  private final Set<String> opened = new HashSet<>();

  UndeclaredAttributes(Store store) {
    declared.add(Paths.POINTING_ITEM);
    store.fields().stream().map(Field::name).forEach(this::declare);
  }

  /** The dotted names of what is not declared in an item, one for each time it occurs. */
  List<String> in(JsonNode item) {
    List<String> found = new ArrayList<>();
    collect("", item, found);
    return found;
  }

  private void declare(String name) {
    declared.add(name);
    for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
      opened.add(name.substring(0, dot));
    }
  }

  private void collect(String prefix, JsonNode node, List<String> found) {
    node.properties()
        .forEach(
            entry -> {
              String name = prefix + entry.getKey();
              if (declared.contains(name)) {
                return;
              }
              if (opened.contains(name)) {
                collectInside(name, entry.getValue(), found);
              } else {
                found.add(name);
              }
            });
  }

  private void collectInside(String name, JsonNode value, List<String> found) {
    Iterable<JsonNode> parts = value.isArray() ? value : List.of(value);
    for (JsonNode part : parts) {
      if (part.isObject()) {
        collect(name + ".", part, found);
      } else {
        found.add(name);
      }
    }
  }
}
