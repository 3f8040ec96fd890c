package nl.mistervoip.privacy.datamap;

import java.util.Map;
import java.util.Optional;

/**
 * An identifier that an item of a store reveals, from which other stores are reached.
 *
 * @param kind the kind of identifier
 * @param attribute where its value stands, dotted when inside a document; a list or set yields one
 *     each
 * @param from the beginning of the interval, or empty when the kind is not bounded
 * @param until the end of the interval; an item without that attribute is still in force
 * @param when attribute values that an item must have for this to count, such as {@code type:
 *     number}
 */
public record ProducedIdentifier(
    String kind,
    String attribute,
    Optional<Moment> from,
    Optional<Moment> until,
    Map<String, String> when) {}
