package nl.mistervoip.privacy.datamap;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * An attribute that says when: of an item, or of the beginning or end of an interval.
 *
 * @param attribute its name, dotted when it is inside a document
 * @param form how it is written
 */
public record Moment(String attribute, Form form) {
  /** The zone in which days begin and end. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  /** How a moment is written. Days are days in Europe/Amsterdam. */
  public enum Form {
    /** ISO 8601 with offset or Z, such as {@code 2021-03-01T09:15:00Z}. */
    INSTANT,
    /** ISO date; the moment is the beginning of that day. */
    DATE,
    /** ISO date; the moment is the end of that day, for intervals that state their last day. */
    LAST_DAY,
    /** Seconds since 1970 as a number. */
    EPOCH_SECONDS;

    /**
     * A moment in this form.
     *
     * @param moment the moment
     * @return its text; the digits of a number for seconds
     */
    public String text(Instant moment) {
      return switch (this) {
        case INSTANT -> moment.toString();
        case DATE, LAST_DAY -> LocalDate.ofInstant(moment, ZONE).toString();
        case EPOCH_SECONDS -> Long.toString(moment.getEpochSecond());
      };
    }
  }

  /**
   * The attribute holds something that is no moment. The message names the attribute, never its
   * content.
   */
  public static final class UnreadableMomentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * An attribute that cannot be read.
     *
     * @param attribute its name
     * @param form what it should be
     */
    public UnreadableMomentException(String attribute, Form form) {
      super(
          "Attribute "
              + attribute
              + " of an item is no "
              + form
              + ". Correct it at its source or in the data map.");
    }
  }

  /**
   * Reads the moment from an item.
   *
   * @param item the item
   * @return the moment, or empty when the item has no such attribute
   * @throws UnreadableMomentException when it is there but is no moment
   */
  public Optional<Instant> of(Item item) {
    return value(item).map(this::parsed);
  }

  /**
   * Reads the day of the moment from an item, in Europe/Amsterdam.
   *
   * @param item the item
   * @return the day as written, or the day on which the instant lies; empty when the item has no
   *     such attribute
   * @throws UnreadableMomentException when it is there but is no moment
   */
  public Optional<LocalDate> dayOf(Item item) {
    return switch (form) {
      case DATE, LAST_DAY -> value(item).map(this::day);
      case INSTANT, EPOCH_SECONDS -> of(item).map(moment -> moment.atZone(ZONE).toLocalDate());
    };
  }

  private Optional<JsonNode> value(Item item) {
    return Optional.of(item.at(attribute)).filter(node -> !node.isMissingNode() && !node.isNull());
  }

  private Instant parsed(JsonNode node) {
    try {
      return switch (form) {
        case INSTANT -> OffsetDateTime.parse(node.asText()).toInstant();
        case DATE -> day(node).atStartOfDay(ZONE).toInstant();
        case LAST_DAY -> day(node).plusDays(1).atStartOfDay(ZONE).toInstant();
        case EPOCH_SECONDS -> Instant.ofEpochSecond(new BigDecimal(node.asText()).longValue());
      };
    } catch (DateTimeException | NumberFormatException e) {
      throw new UnreadableMomentException(attribute, form);
    }
  }

  private LocalDate day(JsonNode node) {
    try {
      return LocalDate.parse(node.asText());
    } catch (DateTimeException e) {
      throw new UnreadableMomentException(attribute, form);
    }
  }
}
