package nl.mistervoip.privacy.export;

import static nl.mistervoip.privacy.platform.Attributes.number;
import static nl.mistervoip.privacy.platform.Attributes.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Links in DynamoDB. The row outlives its link for a while, so that the page can say that it
 * expired.
 */
final class DynamoDeliveries implements Deliveries {
  private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(30);

  /** S: SHA-256 of the token, hexadecimal; the partition key. */
  private static final String KEY = "token_hash";

  /** S: the day (UTC) on which the link ends, until its package is destroyed; key of by-end. */
  private static final String ENDS_ON = "ends_on";

  private static final String BY_END = "by-end";

  /** S: what it leads to; absent on rows of before there was more than one. */
  private static final String DOCUMENT = "document";

  private final AwsClients aws;
  private final String table;

  DynamoDeliveries(AwsClients aws, String table) {
    this.aws = aws;
    this.table = table;
  }

  @Override
  public void create(Delivery delivery) {
    Map<String, AttributeValue> row = new HashMap<>();
    row.put(KEY, text(delivery.hashes().tokenHash()));
    row.put("case_id", text(delivery.caseId().value()));
    row.put("code_hash", text(delivery.hashes().codeHash()));
    row.put("language", text(delivery.language().tag()));
    row.put("digest", text(delivery.digest()));
    row.put(DOCUMENT, text(delivery.document()));
    row.put("valid_until", number(delivery.validUntil().getEpochSecond()));
    row.put("tries_left", number(delivery.triesLeft()));
    row.put("downloads_left", number(delivery.downloadsLeft()));
    row.put(ENDS_ON, text(day(delivery.validUntil()).toString()));
    row.put("revoked", AttributeValue.fromBool(delivery.revoked()));
    row.put("expires_at", number(delivery.validUntil().plus(KEPT_AFTER_EXPIRY).getEpochSecond()));
    try {
      aws.dynamo()
          .putItem(
              put ->
                  put.tableName(table)
                      .item(row)
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
                get -> get.tableName(table).key(Map.of(KEY, text(tokenHash))).consistentRead(true))
            .item();
    return Optional.of(row).filter(found -> !found.isEmpty()).map(DynamoDeliveries::delivery);
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
        .map(DynamoDeliveries::delivery)
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

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
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
                        .key(Map.of(KEY, text(tokenHash)))
                        .returnValues(ReturnValue.ALL_NEW);
                    change.accept(update);
                  })
              .attributes();
      return Optional.of(delivery(after));
    } catch (ConditionalCheckFailedException e) {
      return Optional.empty();
    }
  }

  private static Delivery delivery(Map<String, AttributeValue> row) {
    return new Delivery(
        new LinkSecrets.Hashes(of(row, KEY).s(), of(row, "code_hash").s()),
        new CaseId(of(row, "case_id").s()),
        Language.ofTag(of(row, "language").s()),
        of(row, "digest").s(),
        Instant.ofEpochSecond(Long.parseLong(of(row, "valid_until").n())),
        Integer.parseInt(of(row, "tries_left").n()),
        Integer.parseInt(of(row, "downloads_left").n()),
        of(row, "revoked").bool(),
        Optional.ofNullable(row.get(DOCUMENT)).map(AttributeValue::s).orElse(BuildPackage.PACKAGE));
  }

  private static AttributeValue of(Map<String, AttributeValue> row, String name) {
    return Objects.requireNonNull(row.get(name), name);
  }
}
