package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.platform.PageCursor;
import nl.mistervoip.privacy.platform.Projection;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The cases of the index by due date: open ones by that date, closed ones by when they closed. */
final class CaseLists {
  private static final PageCursor CURSOR =
      new PageCursor(CaseItem.OPEN, CaseItem.DUE, CaseItem.CASE_ID);

  private static final Map<String, String> PARTITION = Map.of("#open", CaseItem.OPEN);
  private static final Projection WITH_END = CaseRow.ATTRIBUTES.and(CaseItem.LAST_AT);

  private final String table;
  private final DynamoDbClient dynamo;

  CaseLists(String table, DynamoDbClient dynamo) {
    this.table = table;
    this.dynamo = dynamo;
  }

  List<CaseRecord> open() {
    return all(byDue("open").scanIndexForward(true).build());
  }

  List<CaseRecord> recentlyClosed(int limit) {
    QueryRequest latestFirst = byDue("closed").scanIndexForward(false).limit(limit).build();
    return dynamo.query(latestFirst).items().stream().map(CaseRow::record).toList();
  }

  CasePage page(CasePage.Part part, String cursor, int limit) {
    boolean open = part == CasePage.Part.OPEN;
    String partition = open ? "open" : "closed";
    QueryRequest.Builder query = byDue(partition).scanIndexForward(open).limit(limit);
    CURSOR.startKey(partition, cursor).ifPresent(query::exclusiveStartKey);
    return page(query.build());
  }

  private CasePage page(QueryRequest query) {
    QueryResponse found = dynamo.query(query);
    return new CasePage(
        found.items().stream().map(CaseRow::record).toList(),
        CURSOR.after(found.lastEvaluatedKey()));
  }

  List<ClosedCase> closedBetween(Instant from, Instant until) {
    return dynamo.queryPaginator(closed(from, WITH_END)).items().stream()
        .map(row -> new ClosedCase(CaseRow.record(row), Attributes.instant(row, CaseItem.LAST_AT)))
        .takeWhile(ended -> ended.at().isBefore(until))
        .toList();
  }

  /** Moments are kept as text; of the same second, the one without a fraction is the greater. */
  List<CaseRecord> closedSince(Instant from) {
    return all(closed(from, CaseRow.ATTRIBUTES));
  }

  private QueryRequest closed(Instant from, Projection needed) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":open", Attributes.text("closed"));
    values.put(":from", Attributes.text(from.toString()));
    Map<String, String> names = Map.of("#open", CaseItem.OPEN, "#due", CaseItem.DUE);
    return byDue("closed")
        .keyConditionExpression("#open = :open AND #due >= :from")
        .projectionExpression(needed.expression())
        .expressionAttributeNames(needed.names(names))
        .expressionAttributeValues(values)
        .build();
  }

  /** The open cases, soonest due first, with everything their rows hold. */
  Stream<Map<String, AttributeValue>> openItems() {
    return dynamo.queryPaginator(whole("open").scanIndexForward(true).build()).items().stream();
  }

  private List<CaseRecord> all(QueryRequest request) {
    return dynamo.queryPaginator(request).items().stream().map(CaseRow::record).toList();
  }

  /** A list of cases, without what no {@link CaseRecord} has. */
  private QueryRequest.Builder byDue(String partition) {
    return whole(partition)
        .projectionExpression(CaseRow.ATTRIBUTES.expression())
        .expressionAttributeNames(CaseRow.ATTRIBUTES.names(PARTITION));
  }

  private QueryRequest.Builder whole(String partition) {
    return QueryRequest.builder()
        .tableName(table)
        .indexName(CaseItem.BY_DUE)
        .keyConditionExpression("#open = :open")
        .expressionAttributeNames(PARTITION)
        .expressionAttributeValues(Map.of(":open", Attributes.text(partition)));
  }
}
