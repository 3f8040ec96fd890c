package nl.mistervoip.privacy.datamap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One item of a store. Prints nothing of its content.
 *
 * @param store the id of its store
 * @param key its key
 * @param fields its attributes with their types: numbers exact, sets as sorted lists, documents
 *     nested, binary as base64 text when written. For objects: {@code object} (the key), {@code
 *     size} (bytes), {@code content_type}, and the attributes of the item that points at it under
 *     {@code of}
 * @param digest SHA-256 over its whole content, hex
 */
public record Item(String store, ItemKey key, ObjectNode fields, String digest) {
  /** Where an item of a store of objects has the attributes of the item that points at it. */
  public static final String OF = "of";

  /**
   * A pointer to this item as it is now.
   *
   * @return the reference
   */
  public ItemRef ref() {
    return new ItemRef(store, key, digest);
  }

  /**
   * One value. An attribute whose name itself has a dot is found before a path into a document; an
   * object answers for the item that points at it where it has no such attribute itself.
   *
   * @param path an attribute, dotted into documents; through a list the first element counts
   * @return the value, or a missing node
   */
  public JsonNode at(String path) {
    List<JsonNode> all = all(path);
    return all.isEmpty() ? MissingNode.getInstance() : all.getFirst();
  }

  /**
   * All values that a path leads to.
   *
   * @param path an attribute, dotted into documents; every element of a list on the way counts
   * @return the values in order, a list at the end of the path as one value; empty when there is
   *     none
   */
  public List<JsonNode> all(String path) {
    List<JsonNode> found = new ArrayList<>();
    collect(fields, path, found);
    if (found.isEmpty() && fields.has(OF)) {
      collect(fields.path(OF), path, found);
    }
    return found;
  }

  private static void collect(JsonNode node, String path, List<JsonNode> found) {
    if (node.isArray()) {
      node.forEach(element -> collect(element, path, found));
      return;
    }
    if (node.has(path)) {
      found.add(node.path(path));
      return;
    }
    for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
      if (node.has(path.substring(0, dot))) {
        collect(node.path(path.substring(0, dot)), path.substring(dot + 1), found);
        return;
      }
    }
  }

  @Override
  public String toString() {
    return "Item[" + store + " REDACTED]";
  }
}
