package nl.mistervoip.privacy.datamap;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The company's stores, read through the data map. The one public entry of this room, beside {@link
 * ItemWriter}.
 */
public interface Landscape {
  /** A store could not be read where no partial answer is possible; the step may be repeated. */
  final class UnreachableStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String problem;

    /**
     * A store that does not answer.
     *
     * @param store its id
     * @param problem the class of the error, without personal data
     */
    public UnreachableStoreException(String store, String problem) {
      super(
          "Store "
              + store
              + " could not be read: "
              + problem
              + ". Repeat the step when the table answers again.");
      this.problem = problem;
    }

    /**
     * What went wrong.
     *
     * @return the class of the error, without personal data
     */
    public String problem() {
      return problem;
    }
  }

  /**
   * The map in force.
   *
   * @return all stores
   */
  DataMap map();

  /**
   * Looks for the customer behind a mail.
   *
   * @param identifiers as in the requester document: {@code email}, {@code customer-number}, {@code
   *     phone-number} (E.164), {@code invoice-number}; others are ignored
   * @param now the time of asking; a number counts for its present holder when nothing else decides
   * @return who it is, if it is clear
   * @throws UnreachableStoreException when a store cannot be read
   */
  Located locate(Map<String, String> identifiers, Instant now);

  /**
   * The contact points on file.
   *
   * @param customer the customer
   * @return those that are filled in, each with the time of its last change
   * @throws UnreachableStoreException when the store cannot be read
   */
  List<ContactPoint> contactPoints(CustomerRef customer);

  /**
   * Facts that only the customer is likely to know besides us.
   *
   * @param customer the customer
   * @return fact to value: those that the map declares: {@code last-invoice-amount} (cents), {@code
   *     last-invoice-date} (ISO), {@code language}, {@code name}, {@code shared-line} (true when
   *     others use the line too), {@code company}, {@code relation-ended-on} (ISO); facts that are
   *     not on file are absent
   * @throws UnreachableStoreException when a store cannot be read
   */
  Map<String, String> accountFacts(CustomerRef customer);

  /**
   * Who else uses the customer's lines, as far as a store names them: a household, or the people of
   * a company.
   *
   * @param customer the customer
   * @return names as they are stored, each once
   * @throws UnreachableStoreException when a store cannot be read
   */
  List<String> otherUsers(CustomerRef customer);

  /**
   * Walks from the customer number over all stores that reveal identifiers, until nothing new comes
   * up.
   *
   * @param ref the customer
   * @return the person with all identifiers and their intervals
   * @throws UnreachableStoreException when a store cannot be read: a part of a person is no person
   */
  Subject resolve(CustomerRef ref);

  /**
   * Hands out every item of a store that belongs to a person, each once, in constant memory.
   *
   * @param store a store of the map
   * @param subject the person
   * @param sink takes each item as it is read
   * @return whether all of it was read
   */
  Outcome search(Store store, Subject subject, Consumer<Item> sink);

  /**
   * Hands out the items of a store that belong to a person page by page, from where an earlier
   * search stopped. From the beginning to the end, in however many turns, each item comes out once.
   *
   * @param store a store of the map
   * @param subject the same person as in the earlier turns
   * @param from where to begin
   * @param pages takes each item and says after each page whether to go on
   * @return whether all of it that was asked for was read; the count is that of this turn
   */
  Outcome search(Store store, Subject subject, Position from, Pages pages);

  /**
   * Hands out every item on which the term of a rule has ended or cannot be read, held ones too, in
   * constant memory; of a rule for some attributes those only that no sweep has cut down by it.
   * From the beginning to the end, in however many turns, each item comes out once.
   *
   * @param rule a rule of the map
   * @param today the day of asking, the same as in the earlier turns (Europe/Amsterdam)
   * @param from where to begin
   * @param pages takes each item and says after each page whether to go on
   * @return whether all that was asked for was read; the count is that of this turn
   */
  Outcome due(RetentionRule rule, LocalDate today, Position from, Pages pages);

  /**
   * Reads an item again, consistently.
   *
   * @param store its store
   * @param key its key
   * @return the item as it is now, or empty when it is gone
   * @throws UnreachableStoreException when the store cannot be read
   */
  Optional<Item> find(Store store, ItemKey key);

  /**
   * Reads many items again, consistently.
   *
   * @param store their store
   * @param keys their keys
   * @return the items as they are now, in any order, without those that are gone
   * @throws UnreachableStoreException when the store cannot be read
   */
  default List<Item> find(Store store, List<ItemKey> keys) {
    return keys.stream().distinct().flatMap(key -> find(store, key).stream()).toList();
  }

  /**
   * Points at an item together with the objects that hang on it, as they are now: what may go with
   * it later, and only like that.
   *
   * @param store its store
   * @param item the item as it was read
   * @return the pointer; without objects where nothing can hang on items of this store
   * @throws UnreachableStoreException when the objects cannot be looked at
   */
  default ItemRef withObjects(Store store, Item item) {
    return item.ref();
  }

  /**
   * Whether an item is held: a dispute, claim or restriction stops its removal.
   *
   * @param store its store
   * @param item the item; for objects, the item that points at it decides
   * @return true when a hold attribute is set, or one that reads like a hold and is not declared
   */
  boolean held(Store store, Item item);

  /**
   * Whether an item is held against the erasure that a case asks for.
   *
   * @param store its store
   * @param item the item; for objects, the item that points at it decides
   * @param caseId the case number; a restriction of this case alone does not count
   * @return true when another hold attribute is set
   */
  default boolean heldAgainst(Store store, Item item, String caseId) {
    return Holds.on(store, item, Optional.of(caseId));
  }

  /**
   * Opens the content of an object.
   *
   * @param item an item of a store of objects
   * @return its bytes, to be closed by the caller
   * @throws UnreachableStoreException when it cannot be read
   */
  InputStream open(Item item);
}
