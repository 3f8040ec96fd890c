package nl.mistervoip.privacy.retention;

import static nl.mistervoip.privacy.platform.Attributes.number;

import java.time.Period;
import java.util.Map;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.retention.SweepRows.Place;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Writes of a turn of planning, each on condition that no later turn has begun. */
final class PlanningRows {
  // N: the turn that began last
  private static final String TURN = "turn";
  private static final Map<String, String> TURN_NAME = Map.of("#t", TURN);

  private final AwsClients clients;
  private final String table;
  private final SweepRows rows;

  PlanningRows(AwsClients clients, String table, SweepRows rows) {
    this.clients = clients;
    this.table = table;
    this.rows = rows;
  }

  /** Counts the turn up beside what the planning holds, which stays. */
  long begin(Place planning, Period lives) {
    Map<String, AttributeValue> updated =
        clients
            .dynamo()
            .updateItem(
                update ->
                    update
                        .tableName(table)
                        .key(SweepRows.key(planning))
                        .updateExpression("SET #e = :e ADD #t :one")
                        .expressionAttributeNames(Map.of("#t", TURN, "#e", SweepRows.EXPIRES_AT))
                        .expressionAttributeValues(
                            Map.of(":one", number(1), ":e", rows.expiry(lives)))
                        .returnValues(ReturnValue.UPDATED_NEW))
            .attributes();
    return Attributes.number(updated, TURN);
  }

  boolean note(Place planning, long turn, Object value, Period lives) {
    Map<String, AttributeValue> item = rows.item(planning, value, lives);
    item.put(TURN, number(turn));
    try {
      clients
          .dynamo()
          .putItem(
              put ->
                  put.tableName(table)
                      .item(item)
                      .conditionExpression("#t = :turn")
                      .expressionAttributeNames(TURN_NAME)
                      .expressionAttributeValues(Map.of(":turn", number(turn))));
      return true;
    } catch (ConditionalCheckFailedException overtaken) {
      return false;
    }
  }

  /** Puts the plan, if there is none. */
  boolean plan(Place planning, long turn, Map<String, AttributeValue> plan) {
    return all(
        mine(planning, turn),
        TransactWriteItem.builder()
            .put(
                put ->
                    put.tableName(table)
                        .item(plan)
                        .conditionExpression("attribute_not_exists(part)"))
            .build());
  }

  /** Puts a batch, if there is no plan. */
  boolean batch(Place planning, long turn, Place plan, Map<String, AttributeValue> batch) {
    return all(
        mine(planning, turn),
        TransactWriteItem.builder()
            .conditionCheck(
                check ->
                    check
                        .tableName(table)
                        .key(SweepRows.key(plan))
                        .conditionExpression("attribute_not_exists(part)"))
            .build(),
        TransactWriteItem.builder().put(put -> put.tableName(table).item(batch)).build());
  }

  private TransactWriteItem mine(Place planning, long turn) {
    return TransactWriteItem.builder()
        .conditionCheck(
            check ->
                check
                    .tableName(table)
                    .key(SweepRows.key(planning))
                    .conditionExpression("#t = :turn")
                    .expressionAttributeNames(TURN_NAME)
                    .expressionAttributeValues(Map.of(":turn", number(turn))))
        .build();
  }

  private boolean all(TransactWriteItem... writes) {
    try {
      clients.dynamo().transactWriteItems(write -> write.transactItems(writes));
      return true;
    } catch (TransactionCanceledException e) {
      if (e.cancellationReasons().stream()
          .anyMatch(reason -> "ConditionalCheckFailed".equals(reason.code()))) {
        return false;
      }
      // Two writes at the same moment: the step is repeated.
      throw e;
    }
  }
}
