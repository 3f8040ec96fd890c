package nl.mistervoip.privacy.intake;

import java.time.Instant;
import nl.mistervoip.privacy.intake.byhand.HandRegister;
import nl.mistervoip.privacy.request.CaseId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Requests that were typed in, in the table of the mail register. */
final class DynamoHandRegister implements HandRegister {
  private final String table;
  private final DynamoDbClient dynamo;
  private final DynamoMailRegister mails;

  DynamoHandRegister(String table, DynamoDbClient dynamo) {
    this.table = table;
    this.dynamo = dynamo;
    this.mails = new DynamoMailRegister(table, dynamo);
  }

  @Override
  public void enter(Entry entry, Instant now) {
    try {
      dynamo.putItem(
          put ->
              put.tableName(table)
                  .item(RegisterItem.byHand(entry, now))
                  .conditionExpression("attribute_not_exists(register_key)"));
    } catch (ConditionalCheckFailedException e) {
      // A double click: it was entered a moment ago.
    }
  }

  @Override
  public CaseId numberOf(String id, Instant now) {
    return mails.caseFor(id, now);
  }
}
