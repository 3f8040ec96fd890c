package nl.mistervoip.privacy.retention;

import static nl.mistervoip.privacy.platform.Attributes.number;
import static nl.mistervoip.privacy.platform.Attributes.text;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.Terms;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Sweeps in the desk's own table, encrypted under its key. Batches stand there and not in a bucket
 * because the result then replaces the keys in one write; batches that are never released age out
 * by the table's TTL.
 */
final class DynamoSweeps implements Sweeps {
  // S: partition key
  private static final String SWEEP_ID = "sweep_id";
  // S: sort key: "plan", "control" or "batch/<name>"
  private static final String PART = "part";
  // S: the plan or batch as JSON
  private static final String CONTENT = "content";
  // S: the result as JSON, once the batch was carried out
  private static final String RESULT = "result";
  // N: seconds since 1970, TTL
  private static final String EXPIRES_AT = "expires_at";

  // S: what people want of the sweep, as JSON; an attribute of its own, for the console may write
  // this one only
  private static final String CONTROL_TEXT = "control";
  // N: how often the control was changed
  private static final String VERSION = "version";

  private static final String PLAN = "plan";
  private static final String CONTROL = "control";
  private static final String BATCH = "batch/";
  // Longer than anyone may wait with a release and then pause.
  private static final Period KEYS_LIVE =
      Period.ofDays((int) SweepControl.LONGEST_PAUSE.multipliedBy(2).toDays());

  private final AwsClients clients;
  private final String table;
  private final Clock clock;

  DynamoSweeps(AwsClients clients, String table, Clock clock) {
    this.clients = clients;
    this.table = table;
    this.clock = clock;
  }

  @Override
  public Optional<SweepPlan> plan(String sweepId) {
    return find(sweepId, PLAN, CONTENT).map(json -> Json.read(json, SweepPlan.class));
  }

  @Override
  public void put(SweepPlan plan) {
    put(plan.sweepId(), PLAN, CONTENT, plan, Terms.PROOF);
  }

  @Override
  public void put(String sweepId, String name, SweepPlan.Batch batch) {
    put(sweepId, BATCH + name, CONTENT, batch, KEYS_LIVE);
  }

  @Override
  public Optional<SweepPlan.Batch> batch(String sweepId, String name) {
    return find(sweepId, BATCH + name, CONTENT).map(json -> Json.read(json, SweepPlan.Batch.class));
  }

  @Override
  public void finish(String sweepId, BatchResult result) {
    put(sweepId, BATCH + result.batch(), RESULT, result, Terms.PROOF);
  }

  @Override
  public Optional<BatchResult> result(String sweepId, String name) {
    return find(sweepId, BATCH + name, RESULT).map(json -> Json.read(json, BatchResult.class));
  }

  @Override
  public List<BatchResult> results(String sweepId) {
    return clients
        .dynamo()
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .consistentRead(true)
                    .keyConditionExpression("sweep_id = :sweep AND begins_with(part, :batch)")
                    .expressionAttributeValues(
                        Map.of(":sweep", text(sweepId), ":batch", text(BATCH))))
        .items()
        .stream()
        .flatMap(item -> Attributes.optionalText(item, RESULT).stream())
        .map(json -> Json.read(bytes(json), BatchResult.class))
        .toList();
  }

  @Override
  public SweepControl control(String sweepId) {
    return find(sweepId, CONTROL, CONTROL_TEXT)
        .map(json -> Json.read(json, SweepControl.class))
        .orElse(SweepControl.NEW);
  }

  @Override
  public boolean replace(String sweepId, SweepControl next) {
    Map<String, AttributeValue> item =
        new HashMap<>(item(sweepId, CONTROL, CONTROL_TEXT, next, Terms.PROOF));
    item.put(VERSION, number(next.version()));
    try {
      clients
          .dynamo()
          .putItem(
              put ->
                  put.tableName(table)
                      .item(item)
                      .conditionExpression("attribute_not_exists(#v) OR #v = :before")
                      .expressionAttributeNames(Map.of("#v", VERSION))
                      .expressionAttributeValues(Map.of(":before", number(next.version() - 1L))));
      return true;
    } catch (ConditionalCheckFailedException somebodyWasFaster) {
      return false;
    }
  }

  private Optional<byte[]> find(String sweepId, String part, String attribute) {
    Map<String, AttributeValue> item =
        clients
            .dynamo()
            .getItem(
                get ->
                    get.tableName(table)
                        .consistentRead(true)
                        .key(Map.of(SWEEP_ID, text(sweepId), PART, text(part))))
            .item();
    return Attributes.optionalText(item, attribute).map(DynamoSweeps::bytes);
  }

  private void put(String sweepId, String part, String attribute, Object value, Period lives) {
    Map<String, AttributeValue> item = item(sweepId, part, attribute, value, lives);
    clients.dynamo().putItem(put -> put.tableName(table).item(item));
  }

  private Map<String, AttributeValue> item(
      String sweepId, String part, String attribute, Object value, Period lives) {
    return Map.of(
        SWEEP_ID, text(sweepId),
        PART, text(part),
        attribute, text(new String(Json.write(value), StandardCharsets.UTF_8)),
        EXPIRES_AT, number(Terms.expiry(clock.instant(), lives)));
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
