package nl.mistervoip.privacy.datamap;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far a search has come in a store: always at the end of a page, so that going on from here
 * neither repeats nor skips an item. Holds key values: sealed wherever it is stored, and prints
 * nothing.
 *
 * @param route the place of the route that is being read, counted from 0 in the order of the map's
 *     paths and the person's identifiers
 * @param after the key after which the next page of that route begins, each value with its DynamoDB
 *     type before a colon; empty at its beginning
 */
public record Position(int route, SortedMap<String, String> after) {
  /** The beginning of a store. */
  public static final Position BEGIN = new Position(0, new TreeMap<>());

  /** Copies the key. */
  public Position {
    after = new TreeMap<>(after);
  }

  /**
   * Where a search goes on behind a page.
   *
   * @param route the place of the route that the page was of
   * @param after the key after which the next page of that route begins; empty when it was the last
   * @param routes how many routes there are
   * @return the position, or empty when the store has been read to its end
   */
  public static Optional<Position> behind(int route, SortedMap<String, String> after, int routes) {
    if (!after.isEmpty()) {
      return Optional.of(new Position(route, after));
    }
    return Optional.of(new Position(route + 1, new TreeMap<>()))
        .filter(next -> next.route() < routes);
  }

  @Override
  public String toString() {
    return "Position[" + route + " REDACTED]";
  }
}
