package nl.mistervoip.privacy.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.platform.Json;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * One row of the cases table under a fixed key; no index of cases holds it, for it has no state.
 *
 * @param <T> what is set
 */
final class DynamoSettingsShelf<T> implements SettingsShelf<T> {
  /** The keys, S; no case has such a number. Grants name them (template.yaml). */
  static final String KEY = "settings";

  static final String CLOSED_DAYS = "settings-closed-days";
  static final String LETTERS = "settings-letters";

  private static final String SET = "desk_settings";
  private static final String NUMBER = "settings_version";

  private final String table;
  private final DynamoDbClient dynamo;
  private final String key;
  private final Class<T> type;

  DynamoSettingsShelf(String table, DynamoDbClient dynamo, String key, Class<T> type) {
    this.table = table;
    this.dynamo = dynamo;
    this.key = key;
    this.type = type;
  }

  /** All kinds, in one table. */
  static SettingsShelves all(String table, DynamoDbClient dynamo) {
    return new SettingsShelves(
        new DynamoSettingsShelf<>(table, dynamo, KEY, DeskSettings.class),
        new DynamoSettingsShelf<>(table, dynamo, CLOSED_DAYS, ClosedDays.class),
        new DynamoSettingsShelf<>(table, dynamo, LETTERS, LetterPassages.class));
  }

  @Override
  public Kept<T> read() {
    Map<String, AttributeValue> row =
        dynamo
            .getItem(
                get ->
                    get.tableName(table)
                        .key(Map.of(CaseItem.CASE_ID, Attributes.text(key)))
                        .consistentRead(true))
            .item();
    return kept(row, type);
  }

  /** A row without its settings is damaged; only no row at all says that nothing was ever set. */
  static <T> Kept<T> kept(Map<String, AttributeValue> row, Class<T> type) {
    if (row.isEmpty()) {
      return Kept.nothing();
    }
    return Attributes.optionalText(row, SET)
        .flatMap(text -> Optional.ofNullable(read(text, type)))
        .orElseThrow(() -> damaged("A row without its settings."));
  }

  private static <T> @Nullable Kept<T> read(String json, Class<T> type) {
    JavaType kept = Json.MAPPER.getTypeFactory().constructParametricType(Kept.class, type);
    try {
      return Json.MAPPER.readValue(json, kept);
    } catch (JsonProcessingException e) {
      // Its message would quote what is kept.
      throw damaged("Not readable as settings.");
    }
  }

  private static UncheckedIOException damaged(String how) {
    return new UncheckedIOException(new IOException(how));
  }

  @Override
  public boolean save(Kept<T> next, int seen) {
    Map<String, AttributeValue> row =
        Map.of(
            CaseItem.CASE_ID,
            Attributes.text(key),
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
