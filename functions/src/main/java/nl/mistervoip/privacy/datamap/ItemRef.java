package nl.mistervoip.privacy.datamap;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Points at an item as it was when it was read.
 *
 * @param store the id of its store
 * @param key its key
 * @param digest SHA-256 over its whole content then, hex
 * @param objects the objects that hung on it and may go with it, key to digest; none for an item
 *     without objects, and where they are dealt with by themselves
 */
public record ItemRef(
    String store,
    ItemKey key,
    String digest,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) NavigableMap<String, String> objects) {
  /** Copies the objects; what was written before they were noted has none. */
  public ItemRef {
    NavigableMap<String, String> copy = new TreeMap<>();
    Optional.ofNullable(objects).ifPresent(copy::putAll);
    objects = Collections.unmodifiableNavigableMap(copy);
  }

  /**
   * A pointer to an item alone.
   *
   * @param store the id of its store
   * @param key its key
   * @param digest SHA-256 over its whole content then, hex
   */
  public ItemRef(String store, ItemKey key, String digest) {
    this(store, key, digest, new TreeMap<>());
  }

  /**
   * The same item with what hangs on it.
   *
   * @param hanging object key to digest
   * @return the pointer
   */
  public ItemRef with(Map<String, String> hanging) {
    return new ItemRef(store, key, digest, new TreeMap<>(hanging));
  }
}
