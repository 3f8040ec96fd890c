package nl.mistervoip.privacy.identity.upload;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Links for copies beside the challenges, in the same table; they stand in none of its indexes. */
final class DynamoInvitations implements Invitations {
  /**
   * Partition key, S: hash of the token, or {@code upload/<case>} for the row that points at it.
   */
  private static final String KEY = "token_hash";

  private static final String POINTS_TO = "points_to";
  private static final String ROUND = "round";

  /** BOOL, of the row that points: nobody asks for this copy any more. */
  private static final String CLOSED = "closed";

  private static final String CASE = "upload_case";
  private static final String LANGUAGE = "language";
  private static final String VALID_UNTIL = "valid_until";
  private static final String USED = "used";

  /** N: epoch second after which the table may drop the row. */
  private static final String EXPIRES_AT = "expires_at";

  private static final Duration KEPT_AFTER = Duration.ofDays(60);

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
            .item(pointer(wanted))
            .conditionExpression("attribute_not_exists(token_hash) OR #round < :round")
            .expressionAttributeNames(Map.of("#round", ROUND))
            .expressionAttributeValues(Map.of(":round", number(wanted.round())))
            .build();
    Put row =
        Put.builder()
            .tableName(table)
            .item(row(wanted))
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
    return item(pointerKey(id)).map(pointer -> value(pointer, POINTS_TO).s()).flatMap(this::find);
  }

  @Override
  public boolean works(CaseId id, String tokenHash) {
    return item(pointerKey(id))
        .filter(pointer -> !pointer.containsKey(CLOSED))
        .filter(pointer -> value(pointer, POINTS_TO).s().equals(tokenHash))
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
                      .key(Map.of(KEY, AttributeValue.fromS(pointerKey(id))))
                      .updateExpression("SET #closed = :yes")
                      // A comparison with what is not there is false as well.
                      .conditionExpression("#round <= :round")
                      .expressionAttributeNames(Map.of("#closed", CLOSED, "#round", ROUND))
                      .expressionAttributeValues(
                          Map.of(":yes", AttributeValue.fromBool(true), ":round", number(round))));
    } catch (ConditionalCheckFailedException e) {
      // No link was made, or one of a later round took its place.
    }
  }

  @Override
  public Optional<Invitation> find(String tokenHash) {
    // A row of the table without this attribute is a challenge.
    return item(tokenHash).filter(row -> row.containsKey(CASE)).map(DynamoInvitations::invitation);
  }

  @Override
  public void use(String tokenHash) {
    try {
      aws.dynamo()
          .updateItem(
              update ->
                  update
                      .tableName(table)
                      .key(Map.of(KEY, AttributeValue.fromS(tokenHash)))
                      .updateExpression("SET #used = :yes")
                      .conditionExpression("attribute_exists(token_hash)")
                      .expressionAttributeNames(Map.of("#used", USED))
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
                            .key(Map.of(KEY, AttributeValue.fromS(key)))
                            .consistentRead(true))
                .item())
        .filter(item -> !item.isEmpty());
  }

  private static Map<String, AttributeValue> pointer(Invitation one) {
    return Map.of(
        KEY, AttributeValue.fromS(pointerKey(one.caseId())),
        POINTS_TO, AttributeValue.fromS(one.tokenHash()),
        ROUND, number(one.round()),
        EXPIRES_AT, expiry(one.validUntil()));
  }

  private static Map<String, AttributeValue> row(Invitation one) {
    Map<String, AttributeValue> row = new HashMap<>();
    row.put(KEY, AttributeValue.fromS(one.tokenHash()));
    row.put(CASE, AttributeValue.fromS(one.caseId().value()));
    row.put(ROUND, number(one.round()));
    row.put(LANGUAGE, AttributeValue.fromS(one.language().tag()));
    row.put(VALID_UNTIL, AttributeValue.fromS(one.validUntil().toString()));
    row.put(USED, AttributeValue.fromBool(one.used()));
    row.put(EXPIRES_AT, expiry(one.validUntil()));
    return row;
  }

  private static Invitation invitation(Map<String, AttributeValue> row) {
    return new Invitation(
        value(row, KEY).s(),
        new CaseId(value(row, CASE).s()),
        Integer.parseInt(value(row, ROUND).n()),
        Language.ofTag(value(row, LANGUAGE).s()),
        Instant.parse(value(row, VALID_UNTIL).s()),
        value(row, USED).bool());
  }

  private static String pointerKey(CaseId id) {
    return "upload/" + id;
  }

  private static TransactWriteItem item(Put put) {
    return TransactWriteItem.builder().put(put).build();
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  private static AttributeValue expiry(Instant validUntil) {
    return number(validUntil.plus(KEPT_AFTER).getEpochSecond());
  }

  private static AttributeValue value(Map<String, AttributeValue> row, String name) {
    return Objects.requireNonNull(row.get(name), name);
  }
}
