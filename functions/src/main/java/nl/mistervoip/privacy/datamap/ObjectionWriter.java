package nl.mistervoip.privacy.datamap;

import java.time.Instant;

/**
 * Writes into an item that the person objected to direct marketing (GDPR Art. 21(3)), each only if
 * it is exactly as it was when it was read. A hold does not stop it: the right is absolute.
 */
@FunctionalInterface
public interface ObjectionWriter {
  /**
   * Sets the moments that the item's store declares under {@code objection}; those already set stay
   * as they are.
   *
   * @param item as it was read
   * @param objectedAt since when the person objects
   * @return DONE, ALREADY when nothing was left to set or the item is gone, or CHANGED when it is
   *     no longer as it was read; never HELD
   * @throws Landscape.UnreachableStoreException when the store does not answer
   */
  ItemWriter.Written stop(ItemRef item, Instant objectedAt);
}
