package nl.mistervoip.privacy.intake.breach;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.PageCursor;
import nl.mistervoip.privacy.platform.Terms;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Beside the mails in their table, under {@code breach#<SES id>}. An open entry never expires; a
 * closed one goes five years later, by the TTL of the table.
 */
final class DynamoBreachRegister implements BreachRegister {
  private static final String KEY = "register_key";
  private static final String STATE = "state";
  private static final String RECEIVED = "received_at";
  private static final PageCursor CURSOR = new PageCursor(STATE, RECEIVED, KEY);

  /** What a person decided: one of the attributes of an entry that the console may write. */
  private static final String PERSON = "person";

  /** N: seconds since 1970, TTL. */
  private static final String EXPIRES = "expires_at";

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
            STATE,
            Attributes.text(name(State.OPEN)),
            RECEIVED,
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
    return Optional.of(
            dynamo
                .getItem(get -> get.tableName(table).key(key(mailId)).consistentRead(true))
                .item())
        .filter(item -> !item.isEmpty())
        .map(DynamoBreachRegister::entry);
  }

  @Override
  public Page in(State state, String cursor, int limit) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(table)
            .indexName("by-state")
            .scanIndexForward(state == State.OPEN)
            .limit(limit)
            .keyConditionExpression("#state = :state")
            .expressionAttributeNames(Map.of("#state", STATE))
            .expressionAttributeValues(Map.of(":state", Attributes.text(name(state))));
    CURSOR.startKey(name(state), cursor).ifPresent(query::exclusiveStartKey);
    QueryResponse found = dynamo.query(query.build());
    return new Page(
        found.items().stream().map(DynamoBreachRegister::entry).toList(),
        CURSOR.after(found.lastEvaluatedKey()));
  }

  @Override
  public boolean close(String mailId, Closing closing) {
    try {
      dynamo.updateItem(
          call ->
              call.tableName(table)
                  .key(key(mailId))
                  .conditionExpression("#state = :open")
                  .updateExpression(
                      "SET #state = :closed, " + PERSON + " = :closing, " + EXPIRES + " = :expires")
                  .expressionAttributeNames(Map.of("#state", STATE))
                  .expressionAttributeValues(
                      Map.of(
                          ":open", Attributes.text(name(State.OPEN)),
                          ":closed", Attributes.text(name(State.CLOSED)),
                          ":expires", Attributes.number(expiry(closing)),
                          ":closing", Attributes.text(new String(Json.write(closing), UTF_8)))));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private static Entry entry(Map<String, AttributeValue> item) {
    return new Entry(
        Attributes.text(item, "ses_id"),
        new BreachClock(Attributes.instant(item, RECEIVED)),
        Attributes.optionalText(item, PERSON)
            .map(json -> Json.read(json.getBytes(UTF_8), Closing.class)));
  }

  private static long expiry(Closing closing) {
    return Terms.expiry(closing.at(), Terms.PROOF);
  }

  private static String name(State state) {
    return "BREACH_" + state.name();
  }

  private static Map<String, AttributeValue> key(String mailId) {
    return Map.of(KEY, Attributes.text("breach#" + mailId));
  }
}
