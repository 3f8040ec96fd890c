package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.request.CaseId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Closed cases in their table; every write is conditional on what keeps a case. */
final class DynamoClosedCases implements ClosedCases {
  private static final String STILL_AS_LISTED =
      "#open = :from AND #due = :due"
          + " AND attribute_not_exists(#restricting) AND attribute_not_exists(#claim)";

  private final String table;
  private final DynamoDbClient dynamo;

  DynamoClosedCases(String table, DynamoDbClient dynamo) {
    this.table = table;
    this.dynamo = dynamo;
  }

  @Override
  public List<Closed> in(Stage stage, Instant before) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .indexName(CaseItem.BY_DUE)
                    .keyConditionExpression("#open = :open AND #due < :before")
                    .expressionAttributeNames(Map.of("#open", CaseItem.OPEN, "#due", CaseItem.DUE))
                    .expressionAttributeValues(
                        Map.of(
                            ":open", Attributes.text(stage.partition()),
                            ":before", Attributes.text(before.toString()))))
        .items()
        .stream()
        .map(
            item ->
                new Closed(
                    new CaseId(Attributes.text(item, CaseItem.CASE_ID)),
                    Attributes.instant(item, CaseItem.DUE)))
        .toList();
  }

  @Override
  public boolean move(Closed one, Stage from, Stage to) {
    Map<String, AttributeValue> values = asListed(one, from);
    values.put(":to", Attributes.text(to.partition()));
    return written(
        () ->
            dynamo.updateItem(
                call ->
                    call.tableName(table)
                        .key(DynamoCases.key(one.id()))
                        .conditionExpression(STILL_AS_LISTED)
                        .updateExpression("SET #open = :to")
                        .expressionAttributeNames(names())
                        .expressionAttributeValues(values)));
  }

  @Override
  public boolean remove(Closed one) {
    return written(
        () ->
            dynamo.deleteItem(
                call ->
                    call.tableName(table)
                        .key(DynamoCases.key(one.id()))
                        .conditionExpression(STILL_AS_LISTED)
                        .expressionAttributeNames(names())
                        .expressionAttributeValues(asListed(one, Stage.FORGOTTEN))));
  }

  private static Map<String, String> names() {
    return Map.of(
        "#open", CaseItem.OPEN,
        "#due", CaseItem.DUE,
        "#restricting", CaseItem.RESTRICTING,
        "#claim", CaseItem.CLAIM);
  }

  private static Map<String, AttributeValue> asListed(Closed one, Stage stage) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":from", Attributes.text(stage.partition()));
    values.put(":due", Attributes.text(one.closedAt().toString()));
    return values;
  }

  private static boolean written(Runnable write) {
    try {
      write.run();
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }
}
