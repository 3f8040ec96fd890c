package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.platform.PageCursor;
import nl.mistervoip.privacy.request.CaseId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** What keeps a case, as attributes of its record. */
final class DynamoCaseHolds implements CaseHolds {
  private static final AttributeValue YES = Attributes.text("yes");
  private static final PageCursor CURSOR =
      new PageCursor(CaseItem.RESTRICTING, CaseItem.RESTRICTING_SINCE, CaseItem.CASE_ID);
  private static final Map<String, String> RESTRICTING_NAMES =
      Map.of("#restricting", CaseItem.RESTRICTING, "#since", CaseItem.RESTRICTING_SINCE);

  private final String table;
  private final DynamoDbClient dynamo;

  DynamoCaseHolds(String table, DynamoDbClient dynamo) {
    this.table = table;
    this.dynamo = dynamo;
  }

  @Override
  public void restricts(CaseId id, Instant since) {
    update(
        id,
        "SET #restricting = :yes, #since = if_not_exists(#since, :since)",
        RESTRICTING_NAMES,
        Map.of(":yes", YES, ":since", Attributes.instant(since)));
  }

  @Override
  public void restrictsNoMore(CaseId id) {
    update(id, "REMOVE #restricting, #since", RESTRICTING_NAMES, Map.of());
  }

  @Override
  public List<Restricting> restricting() {
    return dynamo.queryPaginator(inForce().build()).items().stream()
        .map(DynamoCaseHolds::restricting)
        .toList();
  }

  @Override
  public Page restricting(String cursor, int limit) {
    QueryRequest.Builder query = inForce().limit(limit);
    CURSOR.startKey(YES.s(), cursor).ifPresent(query::exclusiveStartKey);
    QueryResponse found = dynamo.query(query.build());
    return new Page(
        found.items().stream().map(DynamoCaseHolds::restricting).toList(),
        CURSOR.after(found.lastEvaluatedKey()));
  }

  private QueryRequest.Builder inForce() {
    return QueryRequest.builder()
        .tableName(table)
        .indexName(CaseItem.BY_RESTRICTION)
        .keyConditionExpression("#restricting = :yes")
        .expressionAttributeNames(Map.of("#restricting", CaseItem.RESTRICTING))
        .expressionAttributeValues(Map.of(":yes", YES));
  }

  private static Restricting restricting(Map<String, AttributeValue> item) {
    return new Restricting(
        CaseItem.of(item).record(), Attributes.instant(item, CaseItem.RESTRICTING_SINCE));
  }

  @Override
  public void claim(CaseId id, boolean open) {
    Map<String, String> names = Map.of("#claim", CaseItem.CLAIM);
    if (open) {
      update(id, "SET #claim = :yes", names, Map.of(":yes", YES));
    } else {
      update(id, "REMOVE #claim", names, Map.of());
    }
  }

  private void update(
      CaseId id, String expression, Map<String, String> names, Map<String, AttributeValue> values) {
    try {
      dynamo.updateItem(
          call -> {
            call.tableName(table)
                .key(DynamoCases.key(id))
                .conditionExpression("attribute_exists(case_id)")
                .updateExpression(expression)
                .expressionAttributeNames(names);
            // An empty map is refused.
            if (!values.isEmpty()) {
              call.expressionAttributeValues(values);
            }
          });
    } catch (ConditionalCheckFailedException e) {
      throw new Cases.UnknownCaseException(id);
    }
  }
}
