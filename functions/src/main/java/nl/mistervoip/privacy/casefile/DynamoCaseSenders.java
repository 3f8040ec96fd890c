package nl.mistervoip.privacy.casefile;

import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.request.CaseId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The pseudonym stands on the open case itself; the index {@code by-sender} holds only those. */
final class DynamoCaseSenders implements CaseSenders {
  static final String BY_SENDER = "by-sender";

  private final String table;
  private final DynamoDbClient dynamo;

  DynamoCaseSenders(String table, DynamoDbClient dynamo) {
    this.table = table;
    this.dynamo = dynamo;
  }

  @Override
  public void note(CaseId id, String senderKey) {
    try {
      dynamo.updateItem(
          call ->
              call.tableName(table)
                  .key(DynamoCases.key(id))
                  .conditionExpression("#open = :open")
                  .updateExpression("SET #sender = :sender")
                  .expressionAttributeNames(
                      Map.of("#open", CaseItem.OPEN, "#sender", CaseItem.SENDER))
                  .expressionAttributeValues(
                      Map.of(
                          ":open", Attributes.text("open"),
                          ":sender", Attributes.text(senderKey))));
    } catch (ConditionalCheckFailedException e) {
      // Closed meanwhile: whoever writes now starts anew.
    }
  }

  @Override
  public List<CaseId> openCasesOf(String senderKey) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .indexName(BY_SENDER)
                    .keyConditionExpression("#sender = :sender")
                    .expressionAttributeNames(Map.of("#sender", CaseItem.SENDER))
                    .expressionAttributeValues(Map.of(":sender", Attributes.text(senderKey))))
        .items()
        .stream()
        .map(item -> new CaseId(Attributes.text(item, CaseItem.CASE_ID)))
        .toList();
  }
}
