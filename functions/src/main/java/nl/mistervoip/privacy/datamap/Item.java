package nl.mistervoip.privacy.datamap;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One item of a store. Prints nothing of its content.
 *
 * @param store the id of its store
 * @param key its key
 * @param fields its attributes with their types: numbers exact, sets as sorted lists, documents nested, binary as
 *     base64 text when written. For objects: {@code object} (the key), {@code size} (bytes), {@code content_type}, and
 *     the attributes of the item that points at it under {@code of}
 * @param digest SHA-256 over its whole content, hex
 */
public record Item(String store, ItemKey key, ObjectNode fields, String digest) {
  /**
   * A pointer to this item as it is now.
   *
   * @return the reference
   */
  public ItemRef ref() {
    return new ItemRef(store, key, digest);
  }

  @Override
  public String toString() {
    return "Item[" + store + " REDACTED]";
  }
}
