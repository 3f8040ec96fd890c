package nl.mistervoip.privacy.datamap;

/**
 * A kind of identifier that leads to items.
 *
 * @param id such as {@code line}
 * @param title what people call it
 * @param bounded whether it can pass to somebody else, such as a phone number: then it only counts
 *     within an interval
 * @param hashed whether it stands in stores as a keyed hash only: what reveals it is an address or
 *     number, hashed before it is looked up
 */
public record IdentifierKind(String id, Wording title, boolean bounded, boolean hashed) {}
