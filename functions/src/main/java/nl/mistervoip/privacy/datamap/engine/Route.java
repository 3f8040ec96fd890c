package nl.mistervoip.privacy.datamap.engine;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.AccessPath;
import nl.mistervoip.privacy.datamap.Identifier;
import nl.mistervoip.privacy.datamap.Interval;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.KeyAttribute;
import nl.mistervoip.privacy.datamap.Moment;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.tables.Tables;

/**
 * One identifier of a person on one path into a table. This is where the interval of an identifier
 * is enforced: once as bounds of the query where the sort key is the time, to read little, and once
 * exactly, on each item.
 *
 * @param table the table
 * @param path the path into it
 * @param identifier the identifier
 */
record Route(Place.Table table, AccessPath path, Identifier identifier) {
  // Sort keys are compared as text; a day either way covers any offset from UTC in which a time may
  // be written.
  private static final Duration SLACK = Duration.ofDays(1);

  /** What to ask the table, or empty when the identifier cannot be a value of that key. */
  Optional<Tables.Query> query() {
    Optional<Place.Index> index = path.index().flatMap(table::index);
    Tables.Query query = new Tables.Query(table, index, identifier.value(), Tables.Range.ALL);
    return fits(query.key().getFirst())
        ? Optional.of(new Tables.Query(table, index, identifier.value(), range(query)))
        : Optional.empty();
  }

  /**
   * Whether an item is the person's by this route.
   *
   * @throws Moment.UnreadableMomentException when its time is missing or unreadable, so that nobody
   *     can say whose it is
   */
  boolean leadsTo(Item item) {
    return sameKey(item)
        && path.unless().map(other -> isUnset(item, other)).orElse(true)
        && inTime(item);
  }

  KeyAttribute partition() {
    return path.index().flatMap(table::index).map(Place.Index::key).orElse(table.key()).getFirst();
  }

  /**
   * A key value in the one form in which it is compared: 100042 and 100042.0 are the same number.
   */
  static String canonical(KeyAttribute key, String value) {
    return switch (key.type()) {
      case S, B -> value;
      case N -> new BigDecimal(value).stripTrailingZeros().toPlainString();
    };
  }

  private boolean fits(KeyAttribute key) {
    return switch (key.type()) {
      case S, B -> !identifier.value().isEmpty();
      case N -> identifier.value().matches("-?\\d{1,38}(\\.\\d{1,30})?");
    };
  }

  private boolean sameKey(Item item) {
    String value = item.at(partition().attribute()).asText();
    return !value.isEmpty()
        && canonical(partition(), value).equals(canonical(partition(), identifier.value()));
  }

  private static boolean isUnset(Item item, String attribute) {
    return item.at(attribute).asText("").isEmpty();
  }

  private boolean inTime(Item item) {
    return path.time().map(time -> identifier.interval().contains(timeOf(time, item))).orElse(true);
  }

  private static Instant timeOf(Moment time, Item item) {
    return time.of(item)
        .orElseThrow(() -> new Moment.UnreadableMomentException(time.attribute(), time.form()));
  }

  private Tables.Range range(Tables.Query query) {
    if (query.key().size() < 2) {
      return Tables.Range.ALL;
    }
    KeyAttribute sort = query.key().get(1);
    return path.time()
        .filter(time -> time.attribute().equals(sort.attribute()))
        .map(time -> bounds(time, identifier.interval()))
        .orElse(Tables.Range.ALL);
  }

  private static Tables.Range bounds(Moment time, Interval interval) {
    return new Tables.Range(
        interval.from().map(from -> text(time, from.minus(SLACK))),
        interval.until().map(until -> text(time, until.plus(SLACK).plus(SLACK))));
  }

  /** A bound of a sort key that holds this moment. */
  static String text(Moment time, Instant bound) {
    return switch (time.form()) {
      case EPOCH_SECONDS -> Long.toString(bound.getEpochSecond());
      case INSTANT, DATE, LAST_DAY -> LocalDate.ofInstant(bound, ZoneOffset.UTC).toString();
    };
  }
}
