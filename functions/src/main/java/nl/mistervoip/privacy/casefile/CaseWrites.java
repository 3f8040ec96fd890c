package nl.mistervoip.privacy.casefile;

import java.util.HashMap;
import java.util.Map;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The conditional writes by which a case is opened and moved. */
final class CaseWrites {
  private final String table;
  private final DynamoDbClient dynamo;

  CaseWrites(String table, DynamoDbClient dynamo) {
    this.table = table;
    this.dynamo = dynamo;
  }

  boolean putNew(CaseItem item, byte[] wrappedKey) {
    Map<String, AttributeValue> attributes = new HashMap<>(item.attributes());
    attributes.put(CaseItem.WRAPPED_KEY, Attributes.bytes(wrappedKey));
    try {
      dynamo.putItem(
          put ->
              put.tableName(table)
                  .item(attributes)
                  .conditionExpression("attribute_not_exists(case_id)"));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  boolean move(CaseItem before, CaseItem after, CaseEvent event) {
    return write(before.record().id(), CaseUpdate.of(before, after, event));
  }

  boolean extend(CaseItem before, CaseItem after) {
    return write(before.record().id(), CaseUpdate.extension(before, after));
  }

  boolean answerIn(CaseItem before, CaseItem after) {
    return write(before.record().id(), CaseUpdate.language(before, after));
  }

  boolean leaveOut(CaseItem before, CaseItem after) {
    return write(before.record().id(), CaseUpdate.leftOut(before, after));
  }

  boolean label(CaseItem before, CaseItem after) {
    return write(before.record().id(), CaseUpdate.labels(before, after));
  }

  private boolean write(CaseId id, CaseUpdate update) {
    try {
      dynamo.updateItem(
          call ->
              call.tableName(table)
                  .key(DynamoCases.key(id))
                  .updateExpression(update.expression())
                  .conditionExpression(update.condition())
                  .expressionAttributeNames(update.names())
                  .expressionAttributeValues(update.values()));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }
}
