package nl.mistervoip.privacy.identity;

import static nl.mistervoip.privacy.identity.ChallengeRows.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.request.CaseId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Challenges in DynamoDB. */
final class DynamoChallenges implements Challenges {
  private static final AttributeValue OPEN = text(ChallengeState.OPEN.wireName());
  private static final AttributeValue CODE_GIVEN = text(ChallengeState.CODE_GIVEN.wireName());
  private static final AttributeValue CONFIRMED = text(ChallengeState.CONFIRMED.wireName());
  private static final String RUNNING = "challenge_state IN (:open, :given)";

  private final AwsClients aws;
  private final ChallengeTable table;

  DynamoChallenges(AwsClients aws, String table) {
    this.aws = aws;
    this.table = new ChallengeTable(aws, table);
  }

  @Override
  public Challenge claim(Challenge wanted) {
    try {
      aws.dynamo()
          .transactWriteItems(
              write ->
                  write.transactItems(
                      fresh(ChallengeRows.pointer(wanted)), fresh(ChallengeRows.row(wanted))));
      return wanted;
    } catch (TransactionCanceledException e) {
      // Either the case has one already, or another call is creating it this moment: then the step
      // is repeated.
      return ofCase(wanted.caseId()).orElseThrow(() -> e);
    }
  }

  @Override
  public Optional<Challenge> ofCase(CaseId id) {
    return table
        .row(ChallengeRows.pointerKey(id))
        .map(pointer -> Objects.requireNonNull(pointer.get(ChallengeRows.POINTS_TO)).s())
        .flatMap(this::find);
  }

  @Override
  public Optional<Challenge> find(String tokenHash) {
    return table.row(tokenHash).map(ChallengeRows::challenge);
  }

  @Override
  public Optional<Challenge> takeTry(String tokenHash, int limit, Instant now) {
    return table.update(
        tokenHash,
        update ->
            update
                .updateExpression("SET last_try = :now ADD tries :one")
                .conditionExpression(RUNNING + " AND tries < :limit AND valid_until > :now")
                .expressionAttributeValues(
                    Map.of(
                        ":one", ChallengeRows.number(1),
                        ":open", OPEN,
                        ":given", CODE_GIVEN,
                        ":limit", ChallengeRows.number(limit),
                        ":now", ChallengeRows.moment(now))));
  }

  @Override
  public Optional<Challenge> passCode(String tokenHash) {
    return move(tokenHash, OPEN, CODE_GIVEN, "");
  }

  @Override
  public Optional<Challenge> takeFactsTry(String tokenHash, int limit, Instant now) {
    return table.update(
        tokenHash,
        update ->
            update
                .updateExpression("SET last_try = :now ADD facts_tries :one")
                .conditionExpression(
                    "challenge_state = :given AND facts_tries < :limit AND valid_until > :now")
                .expressionAttributeValues(
                    Map.of(
                        ":one", ChallengeRows.number(1),
                        ":given", CODE_GIVEN,
                        ":limit", ChallengeRows.number(limit),
                        ":now", ChallengeRows.moment(now))));
  }

  @Override
  public Optional<Challenge> endWithFacts(String tokenHash) {
    return move(tokenHash, CODE_GIVEN, CONFIRMED, ", facts_given = :yes");
  }

  @Override
  public Optional<Challenge> end(String tokenHash, ChallengeState end) {
    Optional<Challenge> ended = move(tokenHash, OPEN, text(end.wireName()), "");
    return ended.isEmpty() && end == ChallengeState.CONFIRMED
        ? move(tokenHash, CODE_GIVEN, CONFIRMED, "")
        : ended;
  }

  private Optional<Challenge> move(
      String tokenHash, AttributeValue from, AttributeValue to, String more) {
    Map<String, AttributeValue> values = new HashMap<>(Map.of(":from", from, ":to", to));
    if (!more.isEmpty()) {
      values.put(":yes", AttributeValue.fromBool(true));
    }
    return table.update(
        tokenHash,
        update ->
            update
                .updateExpression("SET challenge_state = :to" + more)
                .conditionExpression("challenge_state = :from")
                .expressionAttributeValues(values));
  }

  @Override
  public Challenge keepTaskToken(String tokenHash, String taskToken) {
    return table
        .update(
            tokenHash,
            update ->
                update
                    .updateExpression("SET task_token = :token")
                    .conditionExpression("attribute_exists(token_hash)")
                    .expressionAttributeValues(Map.of(":token", text(taskToken))))
        .orElseThrow(NoChallengeException::new);
  }

  @Override
  public void forgetTaskToken(String tokenHash, String taskToken) {
    table.update(
        tokenHash,
        update ->
            update
                .updateExpression("REMOVE task_token")
                .conditionExpression("task_token = :token")
                .expressionAttributeValues(Map.of(":token", text(taskToken))));
  }

  private TransactWriteItem fresh(Map<String, AttributeValue> item) {
    Put put =
        Put.builder()
            .tableName(table.name())
            .item(item)
            .conditionExpression("attribute_not_exists(token_hash)")
            .build();
    return TransactWriteItem.builder().put(put).build();
  }
}
