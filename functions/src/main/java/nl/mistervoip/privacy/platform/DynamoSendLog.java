package nl.mistervoip.privacy.platform;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The send log in DynamoDB; entries go by themselves when no reply to so old a message is to be
 * expected.
 */
final class DynamoSendLog implements SendLog {
  /** A case is kept two years after it closed, and is open for some months at most. */
  private static final int YEARS_KEPT = 3;

  private static final String KEY = "send_key";
  private static final String MESSAGE_ID = "message_id";
  private static final String REFERENCE = "reference";
  private static final String SENT_AT = "sent_at";

  private final String table;
  private final DynamoDbClient dynamo;

  DynamoSendLog(String table, DynamoDbClient dynamo) {
    this.table = table;
    this.dynamo = dynamo;
  }

  @Override
  public Optional<String> claim(String key, Optional<String> reference, Instant now) {
    Instant expiry = now.atOffset(ZoneOffset.UTC).plusYears(YEARS_KEPT).toInstant();
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":one", Attributes.number(1));
    values.put(":now", Attributes.instant(now));
    values.put(":expires", Attributes.number(expiry.getEpochSecond()));
    // The empty text stands for a message of no case: the expression stays the same.
    values.put(":reference", Attributes.text(reference.orElse("")));
    try {
      dynamo.updateItem(
          call ->
              call.tableName(table)
                  .key(key(key))
                  .conditionExpression("attribute_not_exists(sent_at)")
                  .updateExpression(
                      "SET claimed_at = :now, expires_at = :expires, #reference = :reference"
                          + " ADD attempts :one")
                  .expressionAttributeNames(Map.of("#reference", REFERENCE))
                  .expressionAttributeValues(values));
      return Optional.empty();
    } catch (ConditionalCheckFailedException e) {
      return Optional.of(Attributes.text(item(key), MESSAGE_ID));
    }
  }

  @Override
  public void accepted(String key, String messageId, Instant now) {
    dynamo.updateItem(
        call ->
            call.tableName(table)
                .key(key(key))
                .updateExpression("SET sent_at = :now, message_id = :id")
                .expressionAttributeValues(
                    Map.of(":now", Attributes.instant(now), ":id", Attributes.text(messageId))));
  }

  @Override
  public boolean holds(String key) {
    return item(key).containsKey(SENT_AT);
  }

  @Override
  public Optional<Outbox.Sent> find(String messageId) {
    return dynamo
        .query(
            call ->
                call.tableName(table)
                    .indexName("by-message")
                    .keyConditionExpression("message_id = :id")
                    .expressionAttributeValues(Map.of(":id", Attributes.text(messageId))))
        .items()
        .stream()
        .findFirst()
        .map(DynamoSendLog::sent);
  }

  private static Outbox.Sent sent(Map<String, AttributeValue> item) {
    return new Outbox.Sent(
        Attributes.text(item, KEY),
        Attributes.optionalText(item, REFERENCE).filter(reference -> !reference.isEmpty()),
        Attributes.instant(item, SENT_AT));
  }

  private Map<String, AttributeValue> item(String key) {
    return dynamo.getItem(get -> get.tableName(table).key(key(key)).consistentRead(true)).item();
  }

  private static Map<String, AttributeValue> key(String key) {
    return Map.of(KEY, Attributes.text(key));
  }
}
