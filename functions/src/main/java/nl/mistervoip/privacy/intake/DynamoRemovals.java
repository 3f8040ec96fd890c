package nl.mistervoip.privacy.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.platform.Json;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Beside the mails in their table, under {@code copy#<SES id>#<stage>}; as long as the mails. */
final class DynamoRemovals implements Removals {
  private static final Duration KEPT = Duration.ofDays(90);
  private static final String KEY = "register_key";
  private static final String REMOVAL = "removal";

  private final String table;
  private final DynamoDbClient dynamo;

  DynamoRemovals(String table, DynamoDbClient dynamo) {
    this.table = table;
    this.dynamo = dynamo;
  }

  @Override
  public Removal note(String mailId, String stage, Removal removal, Instant now) {
    Map<String, AttributeValue> item =
        Map.of(
            KEY,
            Attributes.text(key(mailId, stage)),
            "ses_id",
            Attributes.text(mailId),
            REMOVAL,
            Attributes.text(new String(Json.write(removal), UTF_8)),
            "expires_at",
            Attributes.number(now.plus(KEPT).getEpochSecond()));
    try {
      dynamo.putItem(
          put ->
              put.tableName(table)
                  .item(item)
                  .conditionExpression("attribute_not_exists(" + KEY + ")"));
      return removal;
    } catch (ConditionalCheckFailedException e) {
      return find(mailId, stage).orElse(removal);
    }
  }

  @Override
  public Optional<Removal> find(String mailId, String stage) {
    Map<String, AttributeValue> key = Map.of(KEY, Attributes.text(key(mailId, stage)));
    return Optional.of(
            dynamo.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item())
        .flatMap(item -> Attributes.optionalText(item, REMOVAL))
        .map(json -> Json.read(json.getBytes(UTF_8), Removal.class));
  }

  private static String key(String mailId, String stage) {
    return "copy#" + mailId + "#" + stage;
  }
}
