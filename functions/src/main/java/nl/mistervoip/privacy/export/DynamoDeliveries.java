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
    return update(tokenHash, now, "SET tries_left = tries_left - :one", Map.of(":one", number(1)));
  }

  @Override
  public Optional<Delivery> takeDownload(String tokenHash, int tries, Instant now) {
    return update(
        tokenHash,
        now,
        "SET downloads_left = downloads_left - :one, tries_left = :tries",
        Map.of(":one", number(1), ":tries", number(tries)));
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
   * A try that was taken may have been the last: a download then needs no further try, only a link
   * that lives.
   */
  private Optional<Delivery> update(
      String tokenHash, Instant now, String expression, Map<String, AttributeValue> amounts) {
    boolean takesTry = !amounts.containsKey(":tries");
    Map<String, AttributeValue> values = new HashMap<>(amounts);
    values.put(":none", number(0));
    values.put(":now", number(now.getEpochSecond()));
    values.put(":no", AttributeValue.fromBool(false));
    String alive = "revoked = :no AND valid_until > :now AND downloads_left > :none";
    String condition = takesTry ? alive + " AND tries_left > :none" : alive;
    return update(
        tokenHash,
        change ->
            change
                .updateExpression(expression)
                .conditionExpression(condition)
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
