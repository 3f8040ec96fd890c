package nl.mistervoip.privacy.datamap;

import com.fasterxml.jackson.databind.JsonNode;

/** Whether something stops the removal of an item. */
final class Holds {
  private Holds() {}

  /**
   * True when a hold attribute is there and is neither null nor false; the tables judge a write by
   * the same rule.
   */
  static boolean on(Store store, Item item) {
    return store.retention().holds().stream().map(item::at).anyMatch(Holds::isSet);
  }

  private static boolean isSet(JsonNode value) {
    return !value.isMissingNode()
        && !value.isNull()
        && !(value.isBoolean() && !value.booleanValue());
  }
}
