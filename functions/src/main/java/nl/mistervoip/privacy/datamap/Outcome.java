package nl.mistervoip.privacy.datamap;

import java.util.List;

/** How reading a store went: never silently incomplete. */
public sealed interface Outcome {
  /**
   * Everything was read; nothing found is an outcome too.
   *
   * @param store the store's id
   * @param count how many items were handed out
   * @param identifiers with which it was searched; empty when due items were asked for
   */
  record Searched(String store, long count, List<Identifier> identifiers) implements Outcome {}

  /**
   * The store could not be read to its end; what was handed out so far is not all.
   *
   * @param store the store's id
   * @param problem the class of the error, without personal data
   */
  record Unreachable(String store, String problem) implements Outcome {}
}
