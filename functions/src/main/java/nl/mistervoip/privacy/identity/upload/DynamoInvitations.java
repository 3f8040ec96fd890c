package nl.mistervoip.privacy.identity.upload;

import static nl.mistervoip.privacy.platform.Attributes.number;
import static nl.mistervoip.privacy.platform.Attributes.text;

import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.request.CaseId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Links for copies beside the challenges, in the same table; they stand in none of its indexes. */
final class DynamoInvitations implements Invitations {
  private final AwsClients aws;
  private final String table;

  DynamoInvitations(AwsClients aws, String table) {
    this.aws = aws;
    this.table = table;
  }

  @Override
  public Invitation claim(Invitation wanted) {
    Put pointer =
        Put.builder()
            .tableName(table)
            .item(InvitationItem.pointer(wanted))
            .conditionExpression("attribute_not_exists(token_hash) OR #round < :round")
            .expressionAttributeNames(Map.of("#round", InvitationItem.ROUND))
            .expressionAttributeValues(Map.of(":round", number(wanted.round())))
            .build();
    Put row =
        Put.builder()
            .tableName(table)
            .item(InvitationItem.row(wanted))
            .conditionExpression("attribute_not_exists(token_hash)")
            .build();
    try {
      aws.dynamo().transactWriteItems(write -> write.transactItems(item(pointer), item(row)));
      return wanted;
    } catch (TransactionCanceledException e) {
      // The case has one, or another call is making it this moment: then the step is repeated.
      return ofCase(wanted.caseId())
          .filter(present -> present.round() >= wanted.round())
          .orElseThrow(() -> e);
    }
  }

  @Override
  public Optional<Invitation> ofCase(CaseId id) {
    return item(InvitationItem.pointerKey(id))
        .map(pointer -> text(pointer, InvitationItem.POINTS_TO))
        .flatMap(this::find);
  }

  @Override
  public boolean works(CaseId id, String tokenHash) {
    return item(InvitationItem.pointerKey(id))
        .filter(pointer -> !pointer.containsKey(InvitationItem.CLOSED))
        .filter(pointer -> text(pointer, InvitationItem.POINTS_TO).equals(tokenHash))
        .isPresent();
  }

  @Override
  public void close(CaseId id, int round) {
    try {
      aws.dynamo()
          .updateItem(
              update ->
                  update
                      .tableName(table)
                      .key(Map.of(InvitationItem.KEY, text(InvitationItem.pointerKey(id))))
                      .updateExpression("SET #closed = :yes")
                      // A comparison with what is not there is false as well.
                      .conditionExpression("#round <= :round")
                      .expressionAttributeNames(
                          Map.of("#closed", InvitationItem.CLOSED, "#round", InvitationItem.ROUND))
                      .expressionAttributeValues(
                          Map.of(":yes", AttributeValue.fromBool(true), ":round", number(round))));
    } catch (ConditionalCheckFailedException e) {
      // No link was made, or one of a later round took its place.
    }
  }

  @Override
  public Optional<Invitation> find(String tokenHash) {
    // A row of the table without this attribute is a challenge.
    return item(tokenHash)
        .filter(row -> row.containsKey(InvitationItem.CASE))
        .map(InvitationItem::invitation);
  }

  @Override
  public void use(String tokenHash) {
    try {
      aws.dynamo()
          .updateItem(
              update ->
                  update
                      .tableName(table)
                      .key(Map.of(InvitationItem.KEY, text(tokenHash)))
                      .updateExpression("SET #used = :yes")
                      .conditionExpression("attribute_exists(token_hash)")
                      .expressionAttributeNames(Map.of("#used", InvitationItem.USED))
                      .expressionAttributeValues(Map.of(":yes", AttributeValue.fromBool(true))));
    } catch (ConditionalCheckFailedException e) {
      // The row has aged out: nobody can use the link any more either.
    }
  }

  private Optional<Map<String, AttributeValue>> item(String key) {
    return Optional.of(
            aws.dynamo()
                .getItem(
                    get ->
                        get.tableName(table)
                            .key(Map.of(InvitationItem.KEY, text(key)))
                            .consistentRead(true))
                .item())
        .filter(item -> !item.isEmpty());
  }

  private static TransactWriteItem item(Put put) {
    return TransactWriteItem.builder().put(put).build();
  }
}
