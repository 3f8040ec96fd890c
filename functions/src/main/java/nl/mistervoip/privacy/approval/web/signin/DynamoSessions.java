package nl.mistervoip.privacy.approval.web.signin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.approval.web.frame.Person;
import nl.mistervoip.privacy.platform.AwsClients;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Sessions in DynamoDB; its time to live removes what nobody ended. */
final class DynamoSessions implements Sessions {
  /** Partition key, S: SHA-256 of the token. */
  static final String KEY = "session_key";

  private static final String USER = "user_id";
  private static final String ROLES = "roles";
  private static final String BEGUN = "begun_at";
  private static final String SEEN = "seen_at";

  /** N: seconds since 1970, for the time to live. */
  private static final String EXPIRES = "expires_at";

  private final AwsClients aws;
  private final String table;

  DynamoSessions(AwsClients aws, String table) {
    this.aws = aws;
    this.table = table;
  }

  @Override
  public void begin(Session session) {
    Map<String, AttributeValue> row =
        Map.of(
            KEY, text(session.key()),
            USER, text(session.person().id()),
            ROLES,
                AttributeValue.fromL(
                    session.person().roles().stream().map(AttributeValue::fromS).toList()),
            BEGUN, text(session.begun().toString()),
            SEEN, text(session.seen().toString()),
            EXPIRES, expires(session));
    aws.dynamo()
        .putItem(
            put ->
                put.tableName(table)
                    .item(row)
                    .conditionExpression("attribute_not_exists(" + KEY + ")"));
  }

  @Override
  public Optional<Session> find(String key) {
    Map<String, AttributeValue> row =
        aws.dynamo()
            .getItem(get -> get.tableName(table).key(Map.of(KEY, text(key))).consistentRead(true))
            .item();
    return Optional.of(row).filter(found -> !found.isEmpty()).map(DynamoSessions::session);
  }

  @Override
  public void seen(Session session) {
    try {
      aws.dynamo()
          .updateItem(
              update ->
                  update
                      .tableName(table)
                      .key(Map.of(KEY, text(session.key())))
                      .updateExpression("SET seen_at = :seen, expires_at = :expires")
                      .conditionExpression("attribute_exists(" + KEY + ")")
                      .expressionAttributeValues(
                          Map.of(
                              ":seen", text(session.seen().toString()),
                              ":expires", expires(session))));
    } catch (ConditionalCheckFailedException signedOutMeanwhile) {
      // It stays ended.
    }
  }

  @Override
  public void end(String key) {
    aws.dynamo().deleteItem(delete -> delete.tableName(table).key(Map.of(KEY, text(key))));
  }

  private static Session session(Map<String, AttributeValue> row) {
    Set<String> roles =
        row.getOrDefault(ROLES, AttributeValue.fromL(List.of())).l().stream()
            .map(AttributeValue::s)
            .collect(Collectors.toSet());
    return new Session(
        text(row, KEY),
        new Person(text(row, USER), roles),
        Instant.parse(text(row, BEGUN)),
        Instant.parse(text(row, SEEN)));
  }

  private static AttributeValue expires(Session session) {
    return AttributeValue.fromN(Long.toString(session.ends().getEpochSecond()));
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  private static String text(Map<String, AttributeValue> row, String name) {
    return Objects.requireNonNull(row.get(name), name).s();
  }
}
