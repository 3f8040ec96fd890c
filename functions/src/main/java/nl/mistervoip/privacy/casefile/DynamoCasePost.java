package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.request.CaseId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Letters to post, as a mark on the record of their case; the index holds only marked ones. */
final class DynamoCasePost implements CasePost {
  private static final String INDEX = "by-post";
  private static final String POSTING = "posting";
  private static final String SINCE = "posting_since";
  private static final AttributeValue YES = Attributes.text("yes");
  private static final Map<String, String> NAMES = Map.of("#posting", POSTING, "#since", SINCE);

  private final String table;
  private final DynamoDbClient dynamo;

  DynamoCasePost(String table, DynamoDbClient dynamo) {
    this.table = table;
    this.dynamo = dynamo;
  }

  @Override
  public void toPost(CaseId id, Instant since) {
    try {
      dynamo.updateItem(
          call ->
              call.tableName(table)
                  .key(DynamoCases.key(id))
                  .conditionExpression("attribute_exists(case_id)")
                  .updateExpression("SET #posting = :yes, #since = if_not_exists(#since, :since)")
                  .expressionAttributeNames(NAMES)
                  .expressionAttributeValues(
                      Map.of(":yes", YES, ":since", Attributes.instant(since))));
    } catch (ConditionalCheckFailedException e) {
      throw new Cases.UnknownCaseException(id);
    }
  }

  @Override
  public void allPosted(CaseId id) {
    try {
      dynamo.updateItem(
          call ->
              call.tableName(table)
                  .key(DynamoCases.key(id))
                  .conditionExpression("attribute_exists(case_id)")
                  .updateExpression("REMOVE #posting, #since")
                  .expressionAttributeNames(NAMES));
    } catch (ConditionalCheckFailedException e) {
      throw new Cases.UnknownCaseException(id);
    }
  }

  @Override
  public List<Waiting> waitingForPost() {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .indexName(INDEX)
                    .keyConditionExpression("#posting = :yes")
                    .expressionAttributeNames(Map.of("#posting", POSTING))
                    .expressionAttributeValues(Map.of(":yes", YES)))
        .items()
        .stream()
        .map(item -> new Waiting(CaseItem.of(item).record(), Attributes.instant(item, SINCE)))
        .toList();
  }
}
