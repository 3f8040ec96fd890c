package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.platform.PageCursor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The cases of the index by due date: open ones by that date, closed ones by when they closed. */
final class CaseLists {
  private static final PageCursor CURSOR =
      new PageCursor(CaseItem.OPEN, CaseItem.DUE, CaseItem.CASE_ID);

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

  CasePage page(CasePage.Part part, String cursor, int limit) {
    boolean open = part == CasePage.Part.OPEN;
    String partition = open ? "open" : "closed";
    QueryRequest.Builder query = byDue(partition).scanIndexForward(open).limit(limit);
    CURSOR.startKey(partition, cursor).ifPresent(query::exclusiveStartKey);
    return page(query.build());
  }

  CasePage owed(LocalDate from, LocalDate until, int limit) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":open", Attributes.text("open"));
    values.put(":from", Attributes.text(from.toString()));
    values.put(":until", Attributes.text(until.toString()));
    return page(
        byDue("open")
            .keyConditionExpression("#open = :open AND #due BETWEEN :from AND :until")
            .expressionAttributeNames(Map.of("#open", CaseItem.OPEN, "#due", CaseItem.DUE))
            .expressionAttributeValues(values)
            .scanIndexForward(true)
            .limit(limit)
            .build());
  }

  private CasePage page(QueryRequest query) {
    QueryResponse found = dynamo.query(query);
    return new CasePage(
        found.items().stream().map(item -> CaseItem.of(item).record()).toList(),
        CURSOR.after(found.lastEvaluatedKey()));
  }

  List<ClosedCase> closedBetween(Instant from, Instant until) {
    return dynamo.queryPaginator(closed(from)).items().stream()
        .map(CaseItem::of)
        .map(item -> new ClosedCase(item.record(), item.last().at()))
        .takeWhile(ended -> ended.at().isBefore(until))
        .toList();
  }

  /** Moments are kept as text; of the same second, the one without a fraction is the greater. */
  List<CaseRecord> closedSince(Instant from) {
    return all(closed(from));
  }

  private QueryRequest closed(Instant from) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":open", Attributes.text("closed"));
    values.put(":from", Attributes.text(from.toString()));
    return byDue("closed")
        .keyConditionExpression("#open = :open AND #due >= :from")
        .expressionAttributeNames(Map.of("#open", CaseItem.OPEN, "#due", CaseItem.DUE))
        .expressionAttributeValues(values)
        .build();
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
