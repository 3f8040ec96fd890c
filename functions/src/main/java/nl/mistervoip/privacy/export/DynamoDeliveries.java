package nl.mistervoip.privacy.export;

import static nl.mistervoip.privacy.platform.Attributes.number;
import static nl.mistervoip.privacy.platform.Attributes.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.mistervoip.privacy.platform.AwsClients;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Links in DynamoDB. */
final class DynamoDeliveries implements Deliveries {
  private static final String BY_END = "by-end";
  private static final Map<String, AttributeValue> ONE = Map.of(":one", number(1));

  private final AwsClients aws;
  private final String table;

  DynamoDeliveries(AwsClients aws, String table) {
    this.aws = aws;
    this.table = table;
  }

  @Override
  public void create(Delivery delivery) {
    try {
      aws.dynamo()
          .putItem(
              put ->
                  put.tableName(table)
                      .item(DeliveryItem.row(delivery))
                      .conditionExpression("attribute_not_exists(token_hash)"));
    } catch (ConditionalCheckFailedException e) {
      // The same link was kept before: the counts it has by now stay.
      return;
    }
  }

  @Override
  public Optional<Delivery> find(String tokenHash) {
    Map<String, AttributeValue> row =
        aws.dynamo()
            .getItem(
                get ->
                    get.tableName(table)
                        .key(Map.of(DeliveryItem.KEY, text(tokenHash)))
                        .consistentRead(true))
            .item();
    return Optional.of(row).filter(found -> !found.isEmpty()).map(DeliveryItem::delivery);
  }

  @Override
  public Optional<Delivery> takeTry(String tokenHash, Instant now) {
    return alive(
        tokenHash,
        now,
        new Change("SET tries_left = tries_left - :one", " AND tries_left > :none", ONE));
  }

  @Override
  public Optional<Delivery> codeWasRight(String tokenHash, int tries, Instant now) {
    return alive(
        tokenHash, now, new Change("SET tries_left = :tries", "", Map.of(":tries", number(tries))));
  }

  @Override
  public Optional<Delivery> takeDownload(String tokenHash, Instant now) {
    return alive(tokenHash, now, new Change("SET downloads_left = downloads_left - :one", "", ONE));
  }

  @Override
  public Optional<Delivery> preparing(String tokenHash, String ticketHash, Instant now) {
    return alive(
        tokenHash,
        now,
        new Change(
            "SET ticket_hash = :ticket, preparing_since = :now,"
                + " preparations = if_not_exists(preparations, :none) + :one REMOVE prepared_copy",
            " AND (attribute_not_exists(preparations) OR preparations < :most)",
            Map.of(":ticket", text(ticketHash), ":one", number(1), ":most", number(PREPARATIONS))));
  }

  @Override
  public boolean prepared(String tokenHash, String ticketHash, String copy) {
    return update(
            tokenHash,
            change ->
                change
                    .updateExpression("SET prepared_copy = :copy")
                    .conditionExpression(
                        "ticket_hash = :ticket AND attribute_not_exists(prepared_copy)")
                    .expressionAttributeValues(
                        Map.of(":copy", text(copy), ":ticket", text(ticketHash))))
        .isPresent();
  }

  @Override
  public List<Delivery> endingOn(LocalDate day) {
    return aws
        .dynamo()
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .indexName(BY_END)
                    .keyConditionExpression("ends_on = :day")
                    .expressionAttributeValues(Map.of(":day", text(day.toString()))))
        .items()
        .stream()
        .map(DeliveryItem::delivery)
        .toList();
  }

  @Override
  public void destroyed(String tokenHash) {
    update(
        tokenHash,
        change ->
            change
                .updateExpression("REMOVE ends_on")
                .conditionExpression("attribute_exists(token_hash)"));
  }

  @Override
  public void revoke(String tokenHash) {
    update(
        tokenHash,
        change ->
            change
                .updateExpression("SET revoked = :yes")
                .conditionExpression("attribute_exists(token_hash)")
                .expressionAttributeValues(Map.of(":yes", AttributeValue.fromBool(true))));
  }

  /**
   * A change of a link that lives.
   *
   * @param expression what is set; may use {@code :now} and {@code :none}
   * @param more another condition, beginning with AND; empty text for none
   * @param values that both use
   */
  private record Change(String expression, String more, Map<String, AttributeValue> values) {}

  private Optional<Delivery> alive(String tokenHash, Instant now, Change of) {
    Map<String, AttributeValue> values = new HashMap<>(of.values());
    values.put(":none", number(0));
    values.put(":now", number(now.getEpochSecond()));
    values.put(":no", AttributeValue.fromBool(false));
    return update(
        tokenHash,
        change ->
            change
                .updateExpression(of.expression())
                .conditionExpression(
                    "revoked = :no AND valid_until > :now AND downloads_left > :none" + of.more())
                .expressionAttributeValues(values));
  }

  private Optional<Delivery> update(String tokenHash, Consumer<UpdateItemRequest.Builder> change) {
    try {
      Map<String, AttributeValue> after =
          aws.dynamo()
              .updateItem(
                  update -> {
                    update
                        .tableName(table)
                        .key(Map.of(DeliveryItem.KEY, text(tokenHash)))
                        .returnValues(ReturnValue.ALL_NEW);
                    change.accept(update);
                  })
              .attributes();
      return Optional.of(DeliveryItem.delivery(after));
    } catch (ConditionalCheckFailedException e) {
      return Optional.empty();
    }
  }
}
