package nl.mistervoip.privacy.retention;

import static nl.mistervoip.privacy.platform.Attributes.number;
import static nl.mistervoip.privacy.platform.Attributes.text;

import java.time.Clock;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.Terms;
import nl.mistervoip.privacy.retention.SweepRows.Place;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Sweeps in the desk's own table, encrypted under its key. Batches stand there and not in a bucket
 * because the result then replaces the keys in one write; batches that are never released age out
 * by the table's TTL.
 */
final class DynamoSweeps implements Sweeps {
  // S: the plan or batch as JSON
  private static final String CONTENT = "content";
  // S: the result as JSON, once the batch was carried out
  private static final String RESULT = "result";
  // S: what people want of the sweep, as JSON; an attribute of its own, for the console may write
  // this one only
  private static final String CONTROL_TEXT = "control";
  // N: how often the control was changed
  private static final String VERSION = "version";

  // The sort keys
  private static final String PLAN = "plan";
  private static final String PLANNING = "planning";
  private static final String CONTROL = "control";
  private static final String BATCH = "batch/";
  private static final String START = "start/";
  // Under the name of no sweep: what holds for all of them
  private static final String ALL = "sweeps";
  private static final String LATEST = "latest";
  private static final String RUNNING = "running";
  // Longer than anyone may wait with a release and then pause.
  private static final Period KEYS_LIVE =
      Period.ofDays((int) SweepControl.LONGEST_PAUSE.multipliedBy(2).toDays());

  private final AwsClients clients;
  private final String table;
  private final SweepRows rows;
  private final PlanningRows turns;

  DynamoSweeps(AwsClients clients, String table, Clock clock) {
    this.clients = clients;
    this.table = table;
    this.rows = new SweepRows(clients, table, clock);
    this.turns = new PlanningRows(clients, table, rows);
  }

  private static Place planOf(String sweepId) {
    return new Place(sweepId, PLAN, CONTENT);
  }

  private static Place planningOf(String sweepId) {
    return new Place(sweepId, PLANNING, CONTENT);
  }

  @Override
  public Optional<SweepPlan> plan(String sweepId) {
    return rows.find(planOf(sweepId), SweepPlan.class);
  }

  @Override
  public Optional<Planning> planning(String sweepId) {
    return rows.find(planningOf(sweepId), Planning.class);
  }

  @Override
  public long beginPlanning(String sweepId) {
    return turns.begin(planningOf(sweepId), KEYS_LIVE);
  }

  @Override
  public boolean put(String sweepId, long turn, Planning planning) {
    return turns.note(planningOf(sweepId), turn, planning, KEYS_LIVE);
  }

  @Override
  public boolean put(long turn, SweepPlan plan) {
    String sweepId = plan.sweepId();
    return turns.plan(planningOf(sweepId), turn, rows.item(planOf(sweepId), plan, Terms.PROOF));
  }

  @Override
  public boolean put(String sweepId, long turn, String name, SweepPlan.Batch batch) {
    return turns.batch(
        planningOf(sweepId),
        turn,
        planOf(sweepId),
        rows.item(new Place(sweepId, BATCH + name, CONTENT), batch, KEYS_LIVE));
  }

  @Override
  public void put(String sweepId, String name, SweepPlan.Batch batch) {
    rows.putUnless(new Place(sweepId, BATCH + name, CONTENT), RESULT, batch, KEYS_LIVE);
  }

  @Override
  public Optional<SweepPlan.Batch> batch(String sweepId, String name) {
    return rows.find(new Place(sweepId, BATCH + name, CONTENT), SweepPlan.Batch.class);
  }

  @Override
  public void finish(String sweepId, BatchResult result) {
    rows.put(new Place(sweepId, BATCH + result.batch(), RESULT), result, Terms.PROOF);
  }

  @Override
  public Optional<BatchResult> result(String sweepId, String name) {
    return rows.find(new Place(sweepId, BATCH + name, RESULT), BatchResult.class);
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
        .map(json -> SweepRows.read(json, BatchResult.class))
        .toList();
  }

  @Override
  public Optional<Integer> startedAt(String sweepId, String name) {
    return rows.find(new Place(sweepId, START + name, CONTENT), Integer.class);
  }

  @Override
  public void start(String sweepId, String name, int left) {
    rows.put(new Place(sweepId, START + name, CONTENT), left, KEYS_LIVE);
  }

  @Override
  public Optional<String> latest() {
    return rows.find(new Place(ALL, LATEST, CONTENT), String.class);
  }

  @Override
  public void noteLatest(String sweepId) {
    rows.put(new Place(ALL, LATEST, CONTENT), sweepId, Terms.PROOF);
  }

  @Override
  public Optional<String> running() {
    return rows.find(new Place(ALL, RUNNING, CONTENT), String.class);
  }

  @Override
  public boolean takeTurn(String sweepId, Optional<String> from) {
    Place place = new Place(ALL, RUNNING, CONTENT);
    return rows.exchange(place, from.map(Object.class::cast), sweepId, Terms.PROOF);
  }

  @Override
  public SweepControl control(String sweepId) {
    return rows.find(new Place(sweepId, CONTROL, CONTROL_TEXT), SweepControl.class)
        .orElse(SweepControl.NEW);
  }

  @Override
  public boolean replace(String sweepId, SweepControl next) {
    Map<String, AttributeValue> item =
        rows.item(new Place(sweepId, CONTROL, CONTROL_TEXT), next, Terms.PROOF);
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
}
