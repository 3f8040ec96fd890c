package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.mistervoip.privacy.platform.Attributes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The cases of the index by due date: open ones by that date, closed ones by when they closed. */
final class CaseLists {
  private final String table;
  private final DynamoDbClient dynamo;

  CaseLists(String table, DynamoDbClient dynamo) {
    this.table = table;
    this.dynamo = dynamo;
  }

  List<CaseRecord> open() {
    return openItems().map(item -> CaseItem.of(item).record()).toList();
  }

  List<CaseRecord> recentlyClosed(int limit) {
    QueryRequest latestFirst = byDue("closed").scanIndexForward(false).limit(limit).build();
    return dynamo.query(latestFirst).items().stream()
        .map(item -> CaseItem.of(item).record())
        .toList();
  }

  /** Moments are kept as text; of the same second, the one without a fraction is the greater. */
  List<CaseRecord> closedSince(Instant from) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":open", Attributes.text("closed"));
    values.put(":from", Attributes.text(from.toString()));
    return all(
        byDue("closed")
            .keyConditionExpression("#open = :open AND #due >= :from")
            .expressionAttributeNames(Map.of("#open", CaseItem.OPEN, "#due", CaseItem.DUE))
            .expressionAttributeValues(values)
            .build());
  }

  /** The open cases, soonest due first, with everything their rows hold. */
  Stream<Map<String, AttributeValue>> openItems() {
    return dynamo.queryPaginator(byDue("open").scanIndexForward(true).build()).items().stream();
  }

  private List<CaseRecord> all(QueryRequest request) {
    return dynamo.queryPaginator(request).items().stream()
        .map(item -> CaseItem.of(item).record())
        .toList();
  }

  private QueryRequest.Builder byDue(String partition) {
    return QueryRequest.builder()
        .tableName(table)
        .indexName(CaseItem.BY_DUE)
        .keyConditionExpression("#open = :open")
        .expressionAttributeNames(Map.of("#open", CaseItem.OPEN))
        .expressionAttributeValues(Map.of(":open", Attributes.text(partition)));
  }
}
