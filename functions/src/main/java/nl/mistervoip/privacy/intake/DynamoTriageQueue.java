package nl.mistervoip.privacy.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.mistervoip.privacy.intake.triage.Correction;
import nl.mistervoip.privacy.intake.triage.PersonsDecision;
import nl.mistervoip.privacy.intake.triage.TriageQueue;
import nl.mistervoip.privacy.intake.triage.WaitingMail;
import nl.mistervoip.privacy.platform.Attributes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The waiting mails in the register's table, found by its index {@code by-state}. */
final class DynamoTriageQueue implements TriageQueue {
  private static final String INDEX = "by-state";

  /** As long as the register keeps any mail that is done. */
  private static final Duration KEPT = Duration.ofDays(90);

  private final String table;
  private final DynamoDbClient dynamo;

  DynamoTriageQueue(String table, DynamoDbClient dynamo) {
    this.table = table;
    this.dynamo = dynamo;
  }

  @Override
  public Page<WaitingMail> in(WaitingMail.Stage stage, String cursor, int limit) {
    MailRegister.State state =
        switch (stage) {
          case WAITING -> MailRegister.State.TRIAGE;
          case DECIDED -> MailRegister.State.DECIDED;
          case ELSEWHERE -> MailRegister.State.DONE;
        };
    return page(state.name(), cursor, limit, TriageItem::mail);
  }

  @Override
  public Optional<WaitingMail> find(String id) {
    return Optional.of(
            dynamo.getItem(get -> get.tableName(table).key(key(id)).consistentRead(true)).item())
        .filter(item -> !item.isEmpty())
        .map(TriageItem::mail);
  }

  @Override
  public boolean decide(String id, PersonsDecision decision) {
    return set(
        id,
        MailRegister.State.TRIAGE,
        "SET #state = :state, person = :person",
        Map.of(
            ":state", Attributes.text(MailRegister.State.DECIDED.name()),
            ":person", TriageItem.json(decision)));
  }

  @Override
  public void finish(String id, Ending ending, Instant now) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":state", Attributes.text(MailRegister.State.DONE.name()));
    values.put(":ending", Attributes.text(ending.action()));
    values.put(":labels", Attributes.texts(ending.labels()));
    values.put(":case", Attributes.text(ending.caseId()));
    values.put(":now", Attributes.instant(now));
    values.put(":expires", Attributes.number(now.plus(KEPT).getEpochSecond()));
    set(
        id,
        MailRegister.State.DECIDED,
        "SET #state = :state, ending = :ending, final_labels = :labels, case_id = :case,"
            + " finished_at = :now, expires_at = :expires",
        values);
  }

  @Override
  public void learn(Correction correction, Instant now) {
    dynamo.putItem(put -> put.tableName(table).item(TriageItem.lesson(correction, now)));
  }

  @Override
  public Page<Correction> learned(String cursor, int limit) {
    return page(TriageItem.LESSON, cursor, limit, TriageItem::lesson);
  }

  /** Whether the mail was in that state, and so was changed. */
  private boolean set(
      String id, MailRegister.State from, String change, Map<String, AttributeValue> values) {
    Map<String, AttributeValue> all = new HashMap<>(values);
    all.put(":from", Attributes.text(from.name()));
    try {
      dynamo.updateItem(
          call ->
              call.tableName(table)
                  .key(key(id))
                  .conditionExpression("#state = :from")
                  .updateExpression(change)
                  .expressionAttributeNames(Map.of("#state", RegisterItem.STATE))
                  .expressionAttributeValues(all));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private <T> Page<T> page(
      String state, String cursor, int limit, Function<Map<String, AttributeValue>, T> read) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(table)
            .indexName(INDEX)
            .limit(limit)
            .keyConditionExpression("#state = :state")
            .expressionAttributeNames(Map.of("#state", RegisterItem.STATE))
            .expressionAttributeValues(Map.of(":state", Attributes.text(state)));
    TriageItem.CURSOR.startKey(state, cursor).ifPresent(query::exclusiveStartKey);
    QueryResponse found = dynamo.query(query.build());
    return new Page<>(
        found.items().stream().map(read).toList(),
        TriageItem.CURSOR.after(found.lastEvaluatedKey()));
  }

  private static Map<String, AttributeValue> key(String id) {
    return Map.of("register_key", Attributes.text("ses#" + id));
  }
}
