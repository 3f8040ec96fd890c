package nl.mistervoip.privacy.datamap;

/**
 * An identifier of a person and when it was theirs. Prints nothing of its value.
 *
 * @param kind the kind, such as {@code line}
 * @param value as it stands in keys
 * @param interval when it was theirs
 */
public record Identifier(String kind, String value, Interval interval) {
  @Override
  public String toString() {
    return "Identifier[" + kind + " REDACTED]";
  }
}
