package nl.mistervoip.privacy.datamap.connection;

import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.tables.Rows;
import nl.mistervoip.privacy.datamap.tables.Tables;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Writing rows of tables in DynamoDB, each on condition that it is still as it was read. */
final class DynamoWrites {
  private final DynamoDbClient dynamo;
  private final String prefix;
  private final Backoff backoff;

  DynamoWrites(DynamoDbClient dynamo, String prefix, Backoff backoff) {
    this.dynamo = dynamo;
    this.prefix = prefix;
    this.backoff = backoff;
  }

  boolean delete(Place.Table table, Tables.Guard guard) {
    Expression condition = Expression.of(guard);
    return written(
        () ->
            dynamo.deleteItem(
                b ->
                    b.tableName(physical(table))
                        .key(Rows.keyOf(table, guard.row()))
                        .conditionExpression(condition.text())
                        .expressionAttributeNames(condition.names())
                        .expressionAttributeValues(condition.values())));
  }

  boolean remove(Place.Table table, Tables.Guard guard, List<String> attributes) {
    Expression condition = Expression.of(guard);
    return update(table, guard, condition, "REMOVE " + condition.names(attributes));
  }

  boolean set(Place.Table table, Tables.Guard guard, Map<String, AttributeValue> values) {
    Expression condition = Expression.of(guard);
    return update(table, guard, condition, "SET " + condition.assignments(values));
  }

  boolean change(
      Place.Table table,
      Tables.Guard guard,
      List<String> removed,
      Map<String, AttributeValue> values) {
    Expression condition = Expression.of(guard);
    String remove = removed.isEmpty() ? "" : "REMOVE " + condition.names(removed) + " ";
    return update(table, guard, condition, remove + "SET " + condition.assignments(values));
  }

  boolean insert(Place.Table table, Map<String, AttributeValue> row) {
    Expression condition =
        Expression.of(
            new Tables.Guard(Map.of(), List.copyOf(Rows.keyOf(table, row).keySet()), List.of()));
    return written(
        () ->
            dynamo.putItem(
                b ->
                    b.tableName(physical(table))
                        .item(row)
                        .conditionExpression(condition.text())
                        .expressionAttributeNames(condition.names())));
  }

  private boolean update(
      Place.Table table, Tables.Guard guard, Expression condition, String change) {
    return written(
        () ->
            dynamo.updateItem(
                b ->
                    b.tableName(physical(table))
                        .key(Rows.keyOf(table, guard.row()))
                        .updateExpression(change)
                        .conditionExpression(condition.text())
                        .expressionAttributeNames(condition.names())
                        .expressionAttributeValues(condition.values())));
  }

  private boolean written(Runnable write) {
    return backoff.run(
        () -> {
          try {
            write.run();
            return true;
          } catch (ConditionalCheckFailedException e) {
            return false;
          }
        });
  }

  private String physical(Place.Table table) {
    return prefix + table.name();
  }
}
