package nl.mistervoip.privacy.datamap;

import java.util.Optional;

/**
 * The retention index of every table is maintained by whoever writes a row: DynamoDB lists a row in
 * it as long as the row has a shard and the attribute from which its term runs. A row that was
 * written without a shard, or with one that nobody reads, would never be swept; this finds and
 * repairs such rows.
 */
public interface ExpiryIndex {
  /**
   * What was seen of a store.
   *
   * @param rows how many were looked at
   * @param repaired how many got a shard because they had none that the sweep reads
   * @param changed how many were to be repaired and changed or went meanwhile
   * @param unreadable how many hold something that is no moment where their term begins: only who
   *     writes them can repair that
   * @param units the read capacity that it took
   */
  record Seen(long rows, long repaired, long changed, long unreadable, double units) {
    /** Nothing yet. */
    public static final Seen NOTHING = new Seen(0, 0, 0, 0, 0);

    /**
     * Both together.
     *
     * @param more what was seen besides
     * @return the sums
     */
    public Seen and(Seen more) {
      return new Seen(
          rows + more.rows,
          repaired + more.repaired,
          changed + more.changed,
          unreadable + more.unreadable,
          units + more.units);
    }
  }

  /**
   * A page of a store.
   *
   * @param seen what it held
   * @param next where the next one begins; empty at the end of the store
   */
  record Page(Seen seen, Optional<Position> next) {}

  /**
   * Whether a store has an index that can lose rows; objects go with the rows that point at them,
   * and a port answers for its own index.
   *
   * @param store a store of the map
   * @return true for a table of DynamoDB
   */
  static boolean has(Store store) {
    return store.place() instanceof Place.Table && store.place().port().isEmpty();
  }

  /**
   * Looks at one page of a store and repairs what is missing. A repair writes the shard and nothing
   * else, on condition that key, shard and begin of the term are still as they were read.
   *
   * @param store a store that has an index
   * @param from where to begin
   * @param most how many rows
   * @return what was seen
   * @throws Landscape.UnreachableStoreException when the store does not answer; repeat the page
   */
  Page repair(Store store, Position from, int most);
}
