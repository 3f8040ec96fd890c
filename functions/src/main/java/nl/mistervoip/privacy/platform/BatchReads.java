package nl.mistervoip.privacy.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * Rows of one table by their keys, read consistently, a hundred with each request. A single row is
 * got by itself, so that who never needs more needs no grant for more.
 *
 * @param dynamo the client
 * @param table the table
 */
public record BatchReads(DynamoDbClient dynamo, String table) {
  /** As many as DynamoDB takes at a time. */
  private static final int AT_A_TIME = 100;

  /**
   * The rows that are there.
   *
   * @param keys of the rows; one that is named twice is read once
   * @return the rows, in no order
   */
  public List<Map<String, AttributeValue>> rows(Collection<Map<String, AttributeValue>> keys) {
    return rows(keys, Optional.empty());
  }

  /**
   * The same with nothing but what is needed of each row.
   *
   * @param keys of the rows; one that is named twice is read once
   * @param needed the attributes
   * @return the rows, in no order
   */
  public List<Map<String, AttributeValue>> rows(
      Collection<Map<String, AttributeValue>> keys, Projection needed) {
    return rows(keys, Optional.of(needed));
  }

  private List<Map<String, AttributeValue>> rows(
      Collection<Map<String, AttributeValue>> keys, Optional<Projection> needed) {
    List<Map<String, AttributeValue>> asked = keys.stream().distinct().toList();
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    for (int from = 0; from < asked.size(); from += AT_A_TIME) {
      found.addAll(batch(asked.subList(from, Math.min(asked.size(), from + AT_A_TIME)), needed));
    }
    return found;
  }

  /** What DynamoDB was too busy for is read row by row; the SDK waits in between as for any row. */
  private List<Map<String, AttributeValue>> batch(
      List<Map<String, AttributeValue>> keys, Optional<Projection> needed) {
    if (keys.size() == 1) {
      return keys.stream().map(key -> row(key, needed)).filter(row -> !row.isEmpty()).toList();
    }
    KeysAndAttributes.Builder asked = KeysAndAttributes.builder().keys(keys).consistentRead(true);
    needed.ifPresent(
        some ->
            asked.projectionExpression(some.expression()).expressionAttributeNames(some.names()));
    BatchGetItemResponse answer =
        dynamo.batchGetItem(b -> b.requestItems(Map.of(table, asked.build())));
    Stream<Map<String, AttributeValue>> left =
        Optional.ofNullable(answer.unprocessedKeys().get(table)).stream()
            .flatMap(rest -> rest.keys().stream())
            .map(key -> row(key, needed))
            .filter(row -> !row.isEmpty());
    return Stream.concat(answer.responses().getOrDefault(table, List.of()).stream(), left).toList();
  }

  private Map<String, AttributeValue> row(
      Map<String, AttributeValue> key, Optional<Projection> needed) {
    GetItemRequest.Builder get =
        GetItemRequest.builder().tableName(table).key(key).consistentRead(true);
    needed.ifPresent(
        some -> get.projectionExpression(some.expression()).expressionAttributeNames(some.names()));
    return dynamo.getItem(get.build()).item();
  }
}
