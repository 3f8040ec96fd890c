package nl.mistervoip.privacy.retention;

import static nl.mistervoip.privacy.platform.Attributes.number;
import static nl.mistervoip.privacy.platform.Attributes.text;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.Terms;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Rows of the table of sweeps: one JSON text each. */
final class SweepRows {
  // S: partition key
  private static final String SWEEP_ID = "sweep_id";
  // S: sort key
  private static final String PART = "part";
  // N: seconds since 1970, TTL
  static final String EXPIRES_AT = "expires_at";

  private final AwsClients clients;
  private final String table;
  private final Clock clock;

  /**
   * Where a text stands.
   *
   * @param sweepId the sweep
   * @param part which of its rows
   * @param attribute which attribute of the row
   */
  record Place(String sweepId, String part, String attribute) {}

  SweepRows(AwsClients clients, String table, Clock clock) {
    this.clients = clients;
    this.table = table;
    this.clock = clock;
  }

  <T> Optional<T> find(Place place, Class<T> type) {
    Map<String, AttributeValue> item =
        clients
            .dynamo()
            .getItem(get -> get.tableName(table).consistentRead(true).key(key(place)))
            .item();
    return Attributes.optionalText(item, place.attribute()).map(json -> read(json, type));
  }

  void put(Place place, Object value, Period lives) {
    clients.dynamo().putItem(put -> put.tableName(table).item(item(place, value, lives)));
  }

  /** Puts a value unless its row has another attribute by now; then nothing is written. */
  void putUnless(Place place, String other, Object value, Period lives) {
    try {
      clients
          .dynamo()
          .putItem(
              put ->
                  put.tableName(table)
                      .item(item(place, value, lives))
                      .conditionExpression("attribute_not_exists(#o)")
                      .expressionAttributeNames(Map.of("#o", other)));
    } catch (ConditionalCheckFailedException itStaysAsItIs) {
      return;
    }
  }

  /** Puts a value in the place of the one that was read; false when that is another one now. */
  boolean exchange(Place place, Optional<Object> from, Object value, Period lives) {
    Map<String, String> names = Map.of("#c", place.attribute());
    try {
      clients
          .dynamo()
          .putItem(
              put -> {
                put.tableName(table)
                    .item(item(place, value, lives))
                    .expressionAttributeNames(names);
                from.ifPresentOrElse(
                    before ->
                        put.conditionExpression("#c = :before")
                            .expressionAttributeValues(Map.of(":before", json(before))),
                    () -> put.conditionExpression("attribute_not_exists(#c)"));
              });
      return true;
    } catch (ConditionalCheckFailedException somebodyWasFaster) {
      return false;
    }
  }

  Map<String, AttributeValue> item(Place place, Object value, Period lives) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put(SWEEP_ID, text(place.sweepId()));
    item.put(PART, text(place.part()));
    item.put(place.attribute(), json(value));
    item.put(EXPIRES_AT, expiry(lives));
    return item;
  }

  static Map<String, AttributeValue> key(Place place) {
    return Map.of(SWEEP_ID, text(place.sweepId()), PART, text(place.part()));
  }

  AttributeValue expiry(Period lives) {
    return number(Terms.expiry(clock.instant(), lives));
  }

  private static AttributeValue json(Object value) {
    return text(new String(Json.write(value), StandardCharsets.UTF_8));
  }

  static <T> T read(String json, Class<T> type) {
    return Json.read(json.getBytes(StandardCharsets.UTF_8), type);
  }
}
