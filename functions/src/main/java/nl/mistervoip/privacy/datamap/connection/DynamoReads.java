package nl.mistervoip.privacy.datamap.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.tables.Tables;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Reading tables in DynamoDB, for as long as it takes a busy one to answer. */
final class DynamoReads {
  private static final int PATIENCE = 12;

  // What an index shows is read again row by row, so a page is not to take long: between pages a
  // step looks whether its time is over.
  private static final int INDEX_ROWS = 1_000;

  private final DynamoDbClient dynamo;
  private final String prefix;
  private final Backoff backoff;

  DynamoReads(DynamoDbClient dynamo, String prefix, Backoff backoff) {
    this.dynamo = dynamo;
    this.prefix = prefix;
    this.backoff = backoff;
  }

  Tables.Page query(Tables.Query query, Map<String, AttributeValue> from) {
    Expression condition = Expression.ofKey(query);
    QueryRequest.Builder request =
        QueryRequest.builder()
            .tableName(prefix + query.table().name())
            .consistentRead(query.consistent())
            .keyConditionExpression(condition.text())
            .expressionAttributeNames(condition.names())
            .expressionAttributeValues(condition.values());
    query.index().ifPresent(index -> named(request, index));
    if (!query.consistent()) {
      request.limit(INDEX_ROWS);
    }
    if (!from.isEmpty()) {
      request.exclusiveStartKey(from);
    }
    QueryResponse response = backoff.run(() -> dynamo.query(request.build()));
    return new Tables.Page(response.items(), response.lastEvaluatedKey());
  }

  /** Of a local index the table adds what the index does not hold; a global one cannot. */
  private static void named(QueryRequest.Builder request, Place.Index index) {
    request.indexName(index.name());
    if (index.local()) {
      request.select(Select.ALL_ATTRIBUTES);
    }
  }

  List<Map<String, AttributeValue>> get(Place.Table table, List<Map<String, AttributeValue>> keys) {
    String name = prefix + table.name();
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

  /**
   * A batch may come back in part for as long as the table is busy; at some point it is not busy
   * but broken.
   */
  private void waitOrGiveUp(int tried) {
    if (tried == PATIENCE) {
      throw new Tables.UnavailableException("UnprocessedKeys");
    }
    backoff.again(tried);
  }
}
