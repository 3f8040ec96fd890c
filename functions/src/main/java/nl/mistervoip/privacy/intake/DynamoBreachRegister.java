package nl.mistervoip.privacy.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.platform.Attributes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Beside the mails in their table, under {@code breach#<SES id>}; an entry never expires. */
final class DynamoBreachRegister implements BreachRegister {
  private static final String KEY = "register_key";
  private static final String CLOSED_BY = "closed_by";

  private final String table;
  private final DynamoDbClient dynamo;

  DynamoBreachRegister(String table, DynamoDbClient dynamo) {
    this.table = table;
    this.dynamo = dynamo;
  }

  @Override
  public void open(String mailId, BreachClock clock, Instant now) {
    Map<String, AttributeValue> item =
        Map.of(
            KEY,
            Attributes.text("breach#" + mailId),
            "ses_id",
            Attributes.text(mailId),
            RegisterItem.STATE,
            Attributes.text("BREACH_OPEN"),
            "received_at",
            Attributes.instant(clock.detectedAt()),
            "notice_due_by",
            Attributes.instant(clock.noticeDueBy()),
            "registered_at",
            Attributes.instant(now));
    try {
      dynamo.putItem(
          put ->
              put.tableName(table)
                  .item(item)
                  .conditionExpression("attribute_not_exists(" + KEY + ")"));
    } catch (ConditionalCheckFailedException e) {
      // Opened by an earlier try.
    }
  }

  @Override
  public Optional<Entry> find(String mailId) {
    Map<String, AttributeValue> item =
        dynamo.getItem(get -> get.tableName(table).key(key(mailId)).consistentRead(true)).item();
    return item.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Entry(
                mailId,
                new BreachClock(Attributes.instant(item, "received_at")),
                Attributes.optionalText(item, CLOSED_BY)));
  }

  @Override
  public void close(String mailId, String by, Instant now) {
    try {
      dynamo.updateItem(
          call ->
              call.tableName(table)
                  .key(key(mailId))
                  .conditionExpression(
                      "attribute_exists(" + KEY + ") AND attribute_not_exists(closed_by)")
                  .updateExpression("SET closed_by = :by, closed_at = :now, #state = :closed")
                  .expressionAttributeNames(Map.of("#state", RegisterItem.STATE))
                  .expressionAttributeValues(
                      Map.of(
                          ":by", Attributes.text(by),
                          ":now", Attributes.instant(now),
                          ":closed", Attributes.text("BREACH_CLOSED"))));
    } catch (ConditionalCheckFailedException e) {
      // Somebody was earlier; their name stands.
    }
  }

  private static Map<String, AttributeValue> key(String mailId) {
    return Map.of(KEY, Attributes.text("breach#" + mailId));
  }
}
