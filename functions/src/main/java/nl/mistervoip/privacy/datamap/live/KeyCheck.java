package nl.mistervoip.privacy.datamap.live;

import java.util.Optional;
import nl.mistervoip.privacy.datamap.Store;

/** The key that the map names beside the key under which a store is. */
final class KeyCheck {
  private KeyCheck() {}

  /**
   * What does not agree.
   *
   * @param live the key of the company's own as AWS tells it, or empty for one of AWS
   */
  static Optional<Finding> of(Store store, Optional<String> live) {
    Optional<String> mapped = store.place().kmsKey();
    if (mapped.flatMap(named -> live.filter(key -> same(named, key))).isPresent()) {
      return Optional.empty();
    }
    return live.map(
            key ->
                mapped.map(named -> other(store, named, key)).orElseGet(() -> unnamed(store, key)))
        .or(() -> mapped.map(named -> none(store, named)));
  }

  private static boolean same(String mapped, String live) {
    return live.equals(mapped) || live.endsWith(":key/" + mapped);
  }

  private static Finding unnamed(Store store, String key) {
    return Finding.fault(
        store.id(),
        "it is encrypted with a key of its own, " + key + ", that the map does not name.",
        "Write it as 'kms-key' beside 'name' or 'bucket' and grant what desk map grants --diff then"
            + " says; the policy of the key must let the functions' roles as well.");
  }

  private static Finding other(Store store, String mapped, String live) {
    return Finding.fault(
        store.id(),
        "it is encrypted with the key " + live + ", the map says " + mapped + ".",
        "Correct 'kms-key': the functions are granted the key of the map and no other.");
  }

  private static Finding none(Store store, String mapped) {
    return Finding.fault(
        store.id(),
        "it is encrypted with no key of the company, the map says " + mapped + ".",
        "Drop 'kms-key', or find out who changed the encryption. The emulator shows no keys.");
  }
}
