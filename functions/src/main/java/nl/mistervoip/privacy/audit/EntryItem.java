package nl.mistervoip.privacy.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import nl.mistervoip.privacy.platform.Attributes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An entry as an item of the table. */
final class EntryItem {
  static final String CHAIN = "chain";
  static final String SEQUENCE = "sequence";

  /** The day of the entry (UTC): partition of the index {@code by-day}. */
  private static final String DAY = "day";

  static final String POSITION = "position";

  /** When the table may forget the item, seconds since 1970. */
  private static final String EXPIRES_AT = "expires_at";

  private EntryItem() {}

  static Map<String, AttributeValue> of(Stored stored) {
    Entry entry = stored.entry();
    Map<String, AttributeValue> item = new HashMap<>();
    item.put(CHAIN, Attributes.text(stored.chain()));
    item.put(SEQUENCE, Attributes.number(stored.sequence()));
    item.put(DAY, Attributes.text(AuditTable.dayOf(entry.at()).toString()));
    item.put(POSITION, Attributes.text(entry.position()));
    item.put("at", Attributes.instant(entry.at()));
    item.put("event", Attributes.text(entry.event()));
    item.put("actor", Attributes.text(entry.actor()));
    item.put("ground", Attributes.text(entry.ground()));
    item.put("facts", AttributeValue.fromM(texts(entry.facts())));
    item.put("once", Attributes.text(entry.once()));
    item.put("previous", Attributes.text(entry.previous()));
    entry.previousAt().ifPresent(at -> item.put("previous_at", Attributes.instant(at)));
    item.put("hash", Attributes.text(stored.hash()));
    item.put("mac", Attributes.text(stored.mac()));
    item.put(EXPIRES_AT, expiry(entry.at()));
    return item;
  }

  static Map<String, AttributeValue> ofDay(String partition, LocalDate day) {
    Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return Map.of(
        CHAIN, Attributes.text(partition),
        SEQUENCE, Attributes.number(day.toEpochDay()),
        EXPIRES_AT, expiry(end));
  }

  static Stored read(Map<String, AttributeValue> item) {
    Entry entry =
        new Entry(
            Attributes.text(item, POSITION),
            Attributes.instant(item, "at"),
            Attributes.text(item, "event"),
            Attributes.text(item, "actor"),
            Attributes.text(item, "ground"),
            facts(item),
            Attributes.text(item, "once"),
            Attributes.text(item, "previous"),
            Attributes.optionalText(item, "previous_at").map(Instant::parse));
    return new Stored(
        Attributes.text(item, CHAIN),
        Attributes.number(item, SEQUENCE),
        entry,
        Attributes.text(item, "hash"),
        Attributes.text(item, "mac"));
  }

  private static Map<String, String> facts(Map<String, AttributeValue> item) {
    Map<String, String> facts = new TreeMap<>();
    item.getOrDefault("facts", AttributeValue.fromM(Map.of()))
        .m()
        .forEach((name, value) -> facts.put(name, value.s()));
    return facts;
  }

  private static Map<String, AttributeValue> texts(Map<String, String> facts) {
    Map<String, AttributeValue> values = new HashMap<>();
    facts.forEach((name, value) -> values.put(name, Attributes.text(value)));
    return values;
  }

  private static AttributeValue expiry(Instant at) {
    return Attributes.number(Retention.endOf(at).getEpochSecond());
  }
}
