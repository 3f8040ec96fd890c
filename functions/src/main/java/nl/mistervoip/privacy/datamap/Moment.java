package nl.mistervoip.privacy.datamap;

/**
 * An attribute that says when: of an item, or of the beginning or end of an interval.
 *
 * @param attribute its name, dotted when it is inside a document
 * @param form how it is written
 */
public record Moment(String attribute, Form form) {
  /** How a moment is written. Days are days in Europe/Amsterdam. */
  public enum Form {
    /** ISO 8601 with offset or Z, such as {@code 2021-03-01T09:15:00Z}. */
    INSTANT,
    /** ISO date; the moment is the beginning of that day. */
    DATE,
    /** ISO date; the moment is the end of that day, for intervals that state their last day. */
    LAST_DAY,
    /** Seconds since 1970 as a number. */
    EPOCH_SECONDS
  }
}
