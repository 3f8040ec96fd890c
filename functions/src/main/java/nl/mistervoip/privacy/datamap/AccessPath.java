package nl.mistervoip.privacy.datamap;

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
 */
public record AccessPath(
    String identifier, Optional<String> index, Optional<Moment> time, Optional<String> unless) {}
