package nl.mistervoip.privacy.datamap;

import java.util.List;
import java.util.function.Predicate;

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
   * Deletes many items of one store, each as {@link #delete} would. Rows are read again by the
   * hundred and deleted several at a time, each under its own condition: a batch write of DynamoDB
   * knows no conditions.
   *
   * @param store the store of all of them
   * @param items as they were read
   * @param goes looks at each item as it is now; only what it says yes to goes
   * @return what became of them, in their order; what does not go counts as changed
   * @throws Landscape.UnreachableStoreException when the store does not answer; the call can be
   *     repeated
   */
  List<Written> delete(Store store, List<ItemRef> items, Predicate<Item> goes);

  /**
   * Cuts an item down to its key and the fields that its store's map entry keeps.
   *
   * @param item as it was read
   * @return what became of it
   * @throws Landscape.UnreachableStoreException when the store does not answer
   */
  Written reduce(ItemRef item);

  /**
   * Takes the attributes from many items whose own term has ended, each item only as it was read
   * and while nothing holds it. The same write moves the item to where the rule does not find it
   * again. What somebody else emptied before is only moved and counts as done already.
   *
   * @param rule a rule for some attributes
   * @param items as they were read
   * @param goes looks at each item as it is now; only what it says yes to is cut down
   * @return what became of them, in their order; what is not cut down counts as changed
   * @throws Landscape.UnreachableStoreException when the store does not answer; the call can be
   *     repeated
   */
  List<Written> reduce(RetentionRule rule, List<ItemRef> items, Predicate<Item> goes);

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
