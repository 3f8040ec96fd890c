package nl.mistervoip.privacy.datamap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** The tables in DynamoDB. A physical name is the deployment's prefix and the logical name. */
final class DynamoTables implements Tables {
  private static final int PATIENCE = 12;

  private final DynamoDbClient dynamo;
  private final String prefix;
  private final Backoff backoff;

  DynamoTables(DynamoDbClient dynamo, String prefix, Backoff backoff) {
    this.dynamo = dynamo;
    this.prefix = prefix;
    this.backoff = backoff;
  }

  @Override
  public Page query(Query query, Map<String, AttributeValue> from) {
    Expression condition = Expression.ofKey(query);
    QueryRequest.Builder request =
        QueryRequest.builder()
            .tableName(physical(query.table()))
            .consistentRead(query.consistent())
            .keyConditionExpression(condition.text())
            .expressionAttributeNames(condition.names())
            .expressionAttributeValues(condition.values());
    query.index().ifPresent(index -> named(request, index));
    if (!from.isEmpty()) {
      request.exclusiveStartKey(from);
    }
    QueryResponse response = backoff.run(() -> dynamo.query(request.build()));
    return new Page(response.items(), response.lastEvaluatedKey());
  }

  /** Of a local index the table adds what the index does not hold; a global one cannot. */
  private static void named(QueryRequest.Builder request, Place.Index index) {
    request.indexName(index.name());
    if (index.local()) {
      request.select(Select.ALL_ATTRIBUTES);
    }
  }

  @Override
  public List<Map<String, AttributeValue>> get(
      Place.Table table, List<Map<String, AttributeValue>> keys) {
    String name = physical(table);
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    Map<String, KeysAndAttributes> open =
        Map.of(name, KeysAndAttributes.builder().keys(keys).consistentRead(true).build());
    for (int tried = 1; !open.isEmpty(); tried++) {
      Map<String, KeysAndAttributes> asked = open;
      BatchGetItemResponse response =
          backoff.run(() -> dynamo.batchGetItem(b -> b.requestItems(asked)));
      found.addAll(response.responses().getOrDefault(name, List.of()));
      open = response.unprocessedKeys();
      if (!open.isEmpty()) {
        waitOrGiveUp(tried);
      }
    }
    return found;
  }

  @Override
  public boolean delete(Place.Table table, Guard guard) {
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

  @Override
  public boolean remove(Place.Table table, Guard guard, List<String> attributes) {
    Expression condition = Expression.of(guard);
    return update(table, guard, condition, "REMOVE " + condition.names(attributes));
  }

  @Override
  public boolean set(Place.Table table, Guard guard, Map<String, AttributeValue> values) {
    Expression condition = Expression.of(guard);
    return update(table, guard, condition, "SET " + condition.assignments(values));
  }

  @Override
  public boolean insert(Place.Table table, Map<String, AttributeValue> row) {
    Expression condition =
        Expression.of(new Guard(Map.of(), List.copyOf(Rows.keyOf(table, row).keySet()), List.of()));
    return written(
        () ->
            dynamo.putItem(
                b ->
                    b.tableName(physical(table))
                        .item(row)
                        .conditionExpression(condition.text())
                        .expressionAttributeNames(condition.names())));
  }

  private boolean update(Place.Table table, Guard guard, Expression condition, String change) {
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

  /**
   * A batch may come back in part for as long as the table is busy; at some point it is not busy
   * but broken.
   */
  private void waitOrGiveUp(int tried) {
    if (tried == PATIENCE) {
      throw new UnavailableException("UnprocessedKeys");
    }
    backoff.again(tried);
  }

  private String physical(Place.Table table) {
    return prefix + table.name();
  }
}
