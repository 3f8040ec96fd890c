package nl.mistervoip.privacy.datamap;

import java.time.Period;
import java.util.Optional;

/**
 * One way to reach a store's items: an identifier is the value of the partition key of the table or
 * of an index.
 *
 * @param identifier the kind of identifier, such as {@code line}
 * @param index the index to ask, or empty for the table itself
 * @param time when an item happened; required when the identifier changes hands, for only items
 *     within the person's interval come out
 * @param unless an attribute that, when set, says better whose item it is, so that this path does
 *     not count: a recording that names a customer is not the line holder's
 * @param outliving what is known of items that may outlive the row that reveals the identifier;
 *     empty when the map itself shows that none does
 */
public record AccessPath(
    String identifier,
    Optional<String> index,
    Optional<Moment> time,
    Optional<String> unless,
    Optional<Outliving> outliving) {
  /** A path whose items end with the row that leads to them, or that another path leads to. */
  public AccessPath(
      String identifier, Optional<String> index, Optional<Moment> time, Optional<String> unless) {
    this(identifier, index, time, unless, Optional.empty());
  }

  /**
   * What somebody answers for of items that are reached only through a row of another store, which
   * has a term of its own.
   *
   * @param startsWithin by how much the term of an item may begin later than that of the row; empty
   *     when it is accepted that items are not found any more once the row is gone
   * @param because why that is so, for who reviews the map
   */
  public record Outliving(Optional<Period> startsWithin, String because) {}
}
