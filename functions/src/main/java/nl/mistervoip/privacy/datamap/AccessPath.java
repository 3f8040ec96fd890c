package nl.mistervoip.privacy.datamap;

import java.util.Optional;

/**
 * One way to reach a store's items: an identifier is the value of the partition key of the table or of an index.
 *
 * @param identifier the kind of identifier, such as {@code line}
 * @param index the index to ask, or empty for the table itself
 * @param time when an item happened; required when the identifier changes hands, for only items within the person's
 *     interval come out
 */
public record AccessPath(String identifier, Optional<String> index, Optional<Moment> time) {}
