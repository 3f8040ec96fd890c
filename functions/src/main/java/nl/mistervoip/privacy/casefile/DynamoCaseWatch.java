package nl.mistervoip.privacy.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.DeadlineWatch;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The clocks of the cases table: one attribute beside the case, which no transition touches. */
final class DynamoCaseWatch implements CaseWatch {
  private static final String TOLD_ON = "told_on";

  private final String table;
  private final DynamoDbClient dynamo;
  private final CaseLists lists;

  DynamoCaseWatch(String table, DynamoDbClient dynamo) {
    this.table = table;
    this.dynamo = dynamo;
    this.lists = new CaseLists(table, dynamo);
  }

  @Override
  public List<Watched> openCases() {
    return lists.openItems().map(DynamoCaseWatch::watched).toList();
  }

  @Override
  public void told(CaseId id, LocalDate day) {
    try {
      dynamo.updateItem(
          call ->
              call.tableName(table)
                  .key(DynamoCases.key(id))
                  .updateExpression("SET told_on = :day")
                  .conditionExpression("attribute_exists(case_id)")
                  .expressionAttributeValues(Map.of(":day", Attributes.text(day.toString()))));
    } catch (ConditionalCheckFailedException e) {
      // Its term ended between looking and noting: there is nothing left to be told of.
      return;
    }
  }

  private static Watched watched(Map<String, AttributeValue> row) {
    CaseItem item = CaseItem.of(row);
    CaseRecord record = item.record();
    Optional<LocalDate> told = Attributes.optionalText(row, TOLD_ON).map(LocalDate::parse);
    return new Watched(
        record.id(),
        new DeadlineWatch.Clock(record.due(), record.extension(), record.state(), item.last().at()),
        told);
  }
}
