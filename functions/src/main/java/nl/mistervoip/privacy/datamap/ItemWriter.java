package nl.mistervoip.privacy.datamap;

/**
 * Removes items, each only if it is exactly as it was when it was read and nothing holds it,
 * decided by the store itself in the same write. Whoever removes first has had a decision by a
 * person.
 */
public interface ItemWriter {
  /** What became of an item. */
  enum Written {
    /** Removed or reduced by this call. */
    DONE,
    /**
     * Somebody or an earlier run did it already: the item is not there, or has only the kept
     * fields.
     */
    ALREADY,
    /** The item changed since it was read: nothing was done. */
    CHANGED,
    /** A hold is on it: nothing was done. */
    HELD
  }

  /**
   * Deletes an item; of an object all versions. Objects that the item points at go first, for
   * without it nobody would find them any more.
   *
   * @param item as it was read
   * @return what became of it
   * @throws Landscape.UnreachableStoreException when the store does not answer
   */
  Written delete(ItemRef item);

  /**
   * Cuts an item down to its key and the fields that its store's map entry keeps.
   *
   * @param item as it was read
   * @return what became of it
   * @throws Landscape.UnreachableStoreException when the store does not answer
   */
  Written reduce(ItemRef item);

  /**
   * The same writer for the erasure that a case asks for: a restriction that this very case asked
   * for as well does not stop it, for who asks for both wants the data kept still until it goes.
   * Every other hold does.
   *
   * @param caseId the case number
   * @return the writer
   */
  ItemWriter onBehalfOf(String caseId);
}
