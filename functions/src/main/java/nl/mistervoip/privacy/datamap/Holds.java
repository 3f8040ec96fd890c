package nl.mistervoip.privacy.datamap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Whether something stops the removal of an item. */
final class Holds {
  private Holds() {}

  /**
   * True when a hold attribute is there and is neither null nor false, which the tables judge a
   * write by as well, and when an attribute that nobody declared reads like a hold.
   */
  static boolean on(Store store, Item item) {
    return on(store, item, Optional.empty());
  }

  /** The same, where the mark of one case alone is no hold against that case itself. */
  static boolean on(Store store, Item item, Optional<String> onBehalfOf) {
    return of(store, item, onBehalfOf).stream().map(item::at).anyMatch(Holds::isSet)
        || UnknownHolds.on(store, item);
  }

  /** The attributes that count as holds for who acts. */
  static List<String> of(Store store, Item item, Optional<String> onBehalfOf) {
    List<String> holds = store.retention().holds();
    boolean own = onBehalfOf.filter(by -> isOnlyMark(item, by)).isPresent();
    return own
        ? holds.stream().filter(hold -> !hold.equals(RestrictionWriter.ATTRIBUTE)).toList()
        : holds;
  }

  private static boolean isOnlyMark(Item item, String by) {
    JsonNode marks = item.at(RestrictionWriter.ATTRIBUTE);
    return marks.size() == 1 && marks.path(0).asText().equals(by);
  }

  static boolean isSet(JsonNode value) {
    return !value.isMissingNode()
        && !value.isNull()
        && !(value.isBoolean() && !value.booleanValue());
  }
}
