package nl.mistervoip.privacy.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Moment;
import nl.mistervoip.privacy.datamap.Retention;
import nl.mistervoip.privacy.datamap.Store;

/**
 * What an item says about its own term and holds, read the way its store's map entry declares.
 * Whatever cannot be read counts as "not yet": what is not understood is not removed. Days are days
 * in Europe/Amsterdam.
 */
public final class ItemFacts {
  // Length of an ISO date; anything longer carries a time.
  private static final int DATE_LENGTH = 10;

  private ItemFacts() {}

  /**
   * The last day on which an item is kept by its store's retention rule.
   *
   * @param store its store
   * @param item the item
   * @return the day, or empty when no term runs yet
   */
  public static Optional<LocalDate> keptUntil(Store store, Item item) {
    return keptUntil(store.retention(), item);
  }

  private static Optional<LocalDate> keptUntil(Retention rule, Item item) {
    try {
      return rule.keptUntil(item);
    } catch (Moment.UnreadableMomentException notReadable) {
      return Optional.empty();
    }
  }

  /**
   * Whether an item's retention term has ended: from the day after its last day on.
   *
   * @param store its store
   * @param item the item
   * @param today the day of asking
   * @return false when no term runs yet
   */
  public static boolean termEnded(Store store, Item item, LocalDate today) {
    return termEnded(store.retention(), item, today);
  }

  /**
   * Whether the term of a rule has ended on an item: from the day after its last day on.
   *
   * @param rule the rule, of the item or of some of its attributes
   * @param item the item
   * @param today the day of asking
   * @return false when no term runs yet
   */
  public static boolean termEnded(Retention rule, Item item, LocalDate today) {
    return keptUntil(rule, item).filter(last -> last.isBefore(today)).isPresent();
  }

  /**
   * Whether an item says when the term of a rule begins in a way that nobody can read.
   *
   * @param rule the rule, of the item or of some of its attributes
   * @param item the item
   * @return false also when no term runs yet
   */
  public static boolean termUnreadable(Retention rule, Item item) {
    try {
      rule.keptUntil(item);
      return false;
    } catch (Moment.UnreadableMomentException notReadable) {
      return true;
    }
  }

  /**
   * Which hold is set on an item.
   *
   * @param store its store
   * @param item the item; of an object, the item that points at it may carry the attribute
   * @return the name of the first hold attribute that is set; {@code unknown} when none of the
   *     declared ones is
   */
  public static String holdKind(Store store, Item item) {
    return store.retention().holds().stream()
        .filter(hold -> isSet(item.at(hold)))
        .findFirst()
        .orElse("unknown");
  }

  /**
   * Whether an attribute that ends a necessity is still absent or lies ahead.
   *
   * @param item the item
   * @param attribute the attribute, dotted when inside a document
   * @param now the moment of asking
   * @return true when the contract, use or relation still runs, and also when the value is not
   *     readable
   */
  static boolean stillRuns(Item item, String attribute, Instant now) {
    JsonNode ended = item.at(attribute);
    return isAbsent(ended) || ended.asText().isBlank() || !hasPassed(ended.asText(), now);
  }

  /** A date means the end of that day: on its last day a contract still runs. */
  private static boolean hasPassed(String text, Instant now) {
    try {
      return text.length() == DATE_LENGTH
          ? LocalDate.parse(text).isBefore(today(now))
          : !OffsetDateTime.parse(text).toInstant().isAfter(now);
    } catch (DateTimeException notReadable) {
      return false;
    }
  }

  /**
   * The day in Europe/Amsterdam.
   *
   * @param now a moment
   * @return its day
   */
  public static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, Moment.ZONE);
  }

  private static boolean isSet(JsonNode node) {
    return !isAbsent(node) && !(node.isBoolean() && !node.booleanValue());
  }

  private static boolean isAbsent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }
}
