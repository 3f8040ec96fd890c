package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.request.CaseId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** What keeps a case, as attributes of its record. */
final class DynamoCaseHolds implements CaseHolds {
  private static final AttributeValue YES = Attributes.text("yes");
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
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .indexName(CaseItem.BY_RESTRICTION)
                    .keyConditionExpression("#restricting = :yes")
                    .expressionAttributeNames(Map.of("#restricting", CaseItem.RESTRICTING))
                    .expressionAttributeValues(Map.of(":yes", YES)))
        .items()
        .stream()
        .map(
            item ->
                new Restricting(
                    CaseItem.of(item).record(),
                    Attributes.instant(item, CaseItem.RESTRICTING_SINCE)))
        .toList();
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
