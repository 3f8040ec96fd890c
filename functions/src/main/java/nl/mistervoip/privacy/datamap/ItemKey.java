package nl.mistervoip.privacy.datamap;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The key of an item within its store; its types are those that the store declares. May hold a
 * phone number: sealed wherever it is stored, and prints nothing.
 *
 * @param values key attribute to value: text as is, numbers as digits, binary as base64; for
 *     objects also {@code object}, the object key
 */
public record ItemKey(SortedMap<String, String> values) {
  /** The name under which the key of an S3 object stands among the key values. */
  public static final String OBJECT = "object";

  /** Copies the values. */
  public ItemKey {
    values = new TreeMap<>(values);
  }

  @Override
  public String toString() {
    return "ItemKey[REDACTED]";
  }
}
