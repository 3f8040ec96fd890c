package nl.mistervoip.privacy.datamap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Whether something stops the removal of an item. */
public final class Holds {
  private Holds() {}

  /**
   * True when a hold attribute is there and is neither null nor false, which the tables judge a
   * write by as well, and when an attribute that nobody declared reads like a hold.
   *
   * @param store the item's store
   * @param item the item as it was read
   * @return whether it stays
   */
  public static boolean on(Store store, Item item) {
    return on(store, item, Optional.empty());
  }

  /**
   * The same, where the mark of one case alone is no hold against that case itself.
   *
   * @param store the item's store
   * @param item the item as it was read
   * @param onBehalfOf the number of the case that asks, if one does
   * @return whether it stays
   */
  public static boolean on(Store store, Item item, Optional<String> onBehalfOf) {
    return of(store, item, onBehalfOf).stream().map(item::at).anyMatch(Holds::isSet)
        || UnknownHolds.on(store, item);
  }

  /**
   * The attributes that count as holds for who acts.
   *
   * @param store the item's store
   * @param item the item as it was read
   * @param onBehalfOf the number of the case that acts, if one does
   * @return those that the map declares, without the mark of that case when it is the only one
   */
  public static List<String> of(Store store, Item item, Optional<String> onBehalfOf) {
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

  /**
   * Whether the value of a hold attribute, or of another flag, counts as set.
   *
   * @param value the value, missing included
   * @return false when it is missing, null or false
   */
  public static boolean isSet(JsonNode value) {
    return !value.isMissingNode()
        && !value.isNull()
        && !(value.isBoolean() && !value.booleanValue());
  }
}
