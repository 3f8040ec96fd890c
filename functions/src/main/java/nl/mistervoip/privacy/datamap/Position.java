package nl.mistervoip.privacy.datamap;

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

  @Override
  public String toString() {
    return "Position[" + route + " REDACTED]";
  }
}
