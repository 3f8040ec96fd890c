package nl.mistervoip.privacy.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.mistervoip.privacy.platform.Attributes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Beside the mails in their table, under {@code answer#<pseudonym>}, gone after a day. */
final class DynamoAnswerClaims implements AnswerClaims {
  private static final Duration APART = Duration.ofHours(24);
  private static final String KEY = "register_key";

  private final String table;
  private final DynamoDbClient dynamo;

  DynamoAnswerClaims(String table, DynamoDbClient dynamo) {
    this.table = table;
    this.dynamo = dynamo;
  }

  @Override
  public boolean claim(String senderKey, String mailId, Instant now) {
    Map<String, AttributeValue> item =
        Map.of(
            KEY,
            Attributes.text("answer#" + senderKey),
            "ses_id",
            Attributes.text(mailId),
            "claimed_at",
            Attributes.instant(now),
            "expires_at",
            Attributes.number(now.plus(APART).getEpochSecond()));
    try {
      dynamo.putItem(
          put ->
              put.tableName(table)
                  .item(item)
                  // Expired items are removed late, so the time itself is asked as well.
                  .conditionExpression(
                      "attribute_not_exists(" + KEY + ") OR expires_at <= :now OR ses_id = :id")
                  .expressionAttributeValues(
                      Map.of(
                          ":now", Attributes.number(now.getEpochSecond()),
                          ":id", Attributes.text(mailId))));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }
}
