package nl.mistervoip.privacy.erasure;

import java.util.Collection;
import nl.mistervoip.privacy.datamap.Item;

/** Whether an item holds no more than what a law demands. */
final class Reduction {
  private Reduction() {}

  /**
   * Whether nothing beyond the kept fields is left.
   *
   * @param item the item as it is now
   * @param keep the attributes that stay, key included
   * @return true when every attribute of the item is among them
   */
  static boolean isReduced(Item item, Collection<String> keep) {
    return item.fields().properties().stream().allMatch(field -> keep.contains(field.getKey()));
  }
}
