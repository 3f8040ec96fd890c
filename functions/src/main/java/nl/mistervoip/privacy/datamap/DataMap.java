package nl.mistervoip.privacy.datamap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Every store of the company, as valid from a day on.
 *
 * @param version of the map, as it stands in decisions
 * @param validFrom the first day on which it holds
 * @param controllers the companies that answer together
 * @param identifiers the kinds of identifiers
 * @param stores all stores, in the order of an answer
 * @param lookups how a customer is found and what is asked before the identity is settled
 * @param recipients everybody whom a store names as recipient, and how they are told
 */
public record DataMap(
    String version,
    LocalDate validFrom,
    List<Controller> controllers,
    List<IdentifierKind> identifiers,
    List<Store> stores,
    Lookups lookups,
    List<Recipient> recipients) {
  /** The map has no store of that name: a plan or state machine is older than the map. */
  public static final class UnknownStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownStoreException(String id) {
      super(
          "The data map has no store "
              + id
              + ". Compare functions/src/main/resources/datamap with the caller.");
    }
  }

  /**
   * The store with this id.
   *
   * @param id the store id
   * @return the store
   * @throws UnknownStoreException when there is none
   */
  public Store store(String id) {
    return stores.stream()
        .filter(store -> store.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new UnknownStoreException(id));
  }

  /**
   * The kind of identifier with this id.
   *
   * @param id the kind's id
   * @return the kind
   */
  public IdentifierKind identifier(String id) {
    return identifiers.stream().filter(kind -> kind.id().equals(id)).findFirst().orElseThrow();
  }

  /**
   * The company that holds a store.
   *
   * @param store a store of this map
   * @return its controller
   */
  public Controller controllerOf(Store store) {
    return controllers.stream()
        .filter(one -> one.id().equals(store.controller()))
        .findFirst()
        .orElseThrow();
  }

  /**
   * The recipient with this id.
   *
   * @param id as in keys of messages
   * @return the recipient, or empty when the map knows it no longer
   */
  public Optional<Recipient> recipient(String id) {
    return recipients.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /**
   * Who receives what is in a store.
   *
   * @param store a store of this map
   * @return its recipients, in the order of the store
   */
  public List<Recipient> recipientsOf(Store store) {
    return store.recipients().stream()
        .flatMap(name -> recipients.stream().filter(one -> one.name().equals(name)))
        .toList();
  }

  /**
   * The stores in the order in which they are erased: what hangs on others first, identifiers last.
   *
   * @return all stores
   */
  public List<Store> inErasureOrder() {
    return stores.stream()
        .sorted(Comparator.comparingInt(store -> store.erasure().order()))
        .toList();
  }
}
