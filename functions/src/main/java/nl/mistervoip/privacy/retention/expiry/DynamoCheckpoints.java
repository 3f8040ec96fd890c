package nl.mistervoip.privacy.retention.expiry;

import static nl.mistervoip.privacy.platform.Attributes.text;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.Terms;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Beside the sweeps in their table, encrypted under the desk's key; ages out as batches do. */
final class DynamoCheckpoints implements Checkpoints {
  private static final Map<String, AttributeValue> KEY =
      Map.of("sweep_id", text("RECONCILE-EXPIRY"), "part", text("progress"));
  // S: the progress as JSON
  private static final String CONTENT = "content";
  // N: seconds since 1970, TTL
  private static final String EXPIRES_AT = "expires_at";
  private static final Period LIVES = Period.ofDays(30);

  private final AwsClients clients;
  private final String table;
  private final Clock clock;

  DynamoCheckpoints(AwsClients clients, String table, Clock clock) {
    this.clients = clients;
    this.table = table;
    this.clock = clock;
  }

  @Override
  public Optional<Progress> find() {
    Map<String, AttributeValue> item =
        clients.dynamo().getItem(get -> get.tableName(table).consistentRead(true).key(KEY)).item();
    return Attributes.optionalText(item, CONTENT)
        .map(json -> Json.read(json.getBytes(StandardCharsets.UTF_8), Progress.class));
  }

  @Override
  public void put(Progress progress) {
    String json = new String(Json.write(progress), StandardCharsets.UTF_8);
    Map<String, AttributeValue> values =
        Map.of(
            ":content", text(json),
            ":expires", Attributes.number(Terms.expiry(clock.instant(), LIVES)));
    clients
        .dynamo()
        .updateItem(
            call ->
                call.tableName(table)
                    .key(KEY)
                    .updateExpression(
                        "SET " + CONTENT + " = :content, " + EXPIRES_AT + " = :expires")
                    .expressionAttributeValues(values));
  }

  @Override
  public void clear() {
    clients
        .dynamo()
        .updateItem(call -> call.tableName(table).key(KEY).updateExpression("REMOVE " + CONTENT));
  }
}
