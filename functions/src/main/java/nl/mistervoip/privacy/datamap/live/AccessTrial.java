package nl.mistervoip.privacy.datamap.live;

import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.datamap.Controller;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Outcome;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;

/**
 * An access without a case, to see whether a new map works: every store is searched to its end for
 * one customer, and only numbers come out. Nothing is written, kept or logged.
 */
public final class AccessTrial {
  /**
   * How one store went.
   *
   * @param store the id of the store
   * @param outcome what came of it
   * @param items how many items are the customer's
   * @param identifiers by how many identifiers of the customer it was searched
   * @param problem the class of the error when it was not reached, else empty
   */
  public record Line(String store, Result outcome, long items, int identifiers, String problem) {}

  /** What came of a store. */
  public enum Result {
    /** Something is the customer's. */
    FOUND,
    /** It was searched to its end and nothing is the customer's. */
    NOTHING,
    /** No identifier of the customer leads there, so there was nothing to search by. */
    NO_IDENTIFIER,
    /** It could not be read to its end. */
    UNREACHABLE
  }

  private final Landscape landscape;

  /**
   * A trial of stores.
   *
   * @param landscape the stores, which it only reads
   */
  public AccessTrial(Landscape landscape) {
    this.landscape = landscape;
  }

  /**
   * Searches every store.
   *
   * @param customerNumber the customer; it stands in nothing that comes out
   * @return one line for each store, in the order of the map
   */
  public List<Line> of(String customerNumber) {
    DataMap map = landscape.map();
    List<String> controllers = map.controllers().stream().map(Controller::id).toList();
    CustomerRef customer = new CustomerRef(customerNumber, controllers);
    try {
      return searched(map, landscape.resolve(customer));
    } catch (Landscape.UnreachableStoreException e) {
      // A part of a person is no person: then no count would mean anything.
      return map.stores().stream()
          .map(
              store ->
                  new Line(store.id(), Result.UNREACHABLE, 0, 0, "no identifiers: " + e.problem()))
          .toList();
    }
  }

  /**
   * The map without identifiers that are keyed hashes, for a company that has no key for them yet.
   * What only they lead to is then told as not searched.
   *
   * @param map the map
   * @return the same map, in which no store reveals a hashed identifier
   */
  public static DataMap withoutHashes(DataMap map) {
    return new DataMap(
        map.version(),
        map.validFrom(),
        map.controllers(),
        map.identifiers(),
        map.stores().stream().map(store -> withoutHashes(map, store)).toList(),
        map.lookups(),
        map.recipients());
  }

  private List<Line> searched(DataMap map, Subject subject) {
    List<Line> lines = new ArrayList<>();
    for (Store store : map.stores()) {
      lines.add(line(landscape.search(store, subject, item -> {})));
    }
    return lines;
  }

  private static Line line(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Searched(String store, long count, var identifiers) ->
          new Line(store, result(count, identifiers.size()), count, identifiers.size(), "");
      case Outcome.Unreachable(String store, String problem) ->
          new Line(store, Result.UNREACHABLE, 0, 0, problem);
    };
  }

  private static Result result(long count, int identifiers) {
    if (identifiers == 0) {
      return Result.NO_IDENTIFIER;
    }
    return count == 0 ? Result.NOTHING : Result.FOUND;
  }

  private static Store withoutHashes(DataMap map, Store store) {
    return store.producing(
        store.produces().stream().filter(one -> !map.identifier(one.kind()).hashed()).toList());
  }
}
