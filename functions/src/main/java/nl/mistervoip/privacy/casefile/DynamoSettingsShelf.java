package nl.mistervoip.privacy.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.platform.Json;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * One row of the cases table under a fixed key; no index of cases holds it, for it has no state.
 */
final class DynamoSettingsShelf implements SettingsShelf {
  /** The key, S; no case has such a number. Grants name it (template.yaml). */
  static final String KEY = "settings";

  private static final String SET = "desk_settings";
  private static final String NUMBER = "settings_version";

  private final String table;
  private final DynamoDbClient dynamo;

  DynamoSettingsShelf(String table, DynamoDbClient dynamo) {
    this.table = table;
    this.dynamo = dynamo;
  }

  @Override
  public Kept read() {
    Map<String, AttributeValue> row =
        dynamo
            .getItem(
                get ->
                    get.tableName(table)
                        .key(Map.of(CaseItem.CASE_ID, Attributes.text(KEY)))
                        .consistentRead(true))
            .item();
    return kept(row);
  }

  /** A row without its settings is damaged; only no row at all says that nothing was ever set. */
  static Kept kept(Map<String, AttributeValue> row) {
    if (row.isEmpty()) {
      return Kept.NOTHING;
    }
    return Attributes.optionalText(row, SET)
        .flatMap(
            text ->
                Optional.ofNullable(Json.read(text.getBytes(StandardCharsets.UTF_8), Kept.class)))
        .orElseThrow(
            () -> new UncheckedIOException(new IOException("A row without its settings.")));
  }

  @Override
  public boolean save(Kept next, int seen) {
    Map<String, AttributeValue> row =
        Map.of(
            CaseItem.CASE_ID,
            Attributes.text(KEY),
            NUMBER,
            number(next.number()),
            SET,
            Attributes.text(new String(Json.write(next), StandardCharsets.UTF_8)));
    try {
      dynamo.putItem(
          put -> {
            put.tableName(table).item(row);
            if (seen == 0) {
              put.conditionExpression("attribute_not_exists(case_id)");
            } else {
              put.conditionExpression("settings_version = :seen")
                  .expressionAttributeValues(Map.of(":seen", number(seen)));
            }
          });
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private static AttributeValue number(int value) {
    return AttributeValue.fromN(Integer.toString(value));
  }
}
