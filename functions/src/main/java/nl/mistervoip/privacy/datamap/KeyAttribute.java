package nl.mistervoip.privacy.datamap;

/**
 * An attribute of a key as the table itself defines it; a number queried as text finds nothing, so
 * the type is declared.
 *
 * @param attribute its name in the table
 * @param type its declared type
 */
public record KeyAttribute(String attribute, Type type) {
  /** The types that DynamoDB allows for keys. */
  public enum Type {
    /** Text. */
    S,
    /** Number. */
    N,
    /** Binary. */
    B
  }
}
