package nl.mistervoip.privacy.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.Pseudonyms;
import nl.mistervoip.privacy.request.CaseId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The history as rows {@code contact/<keyed hash>} of the challenges table. */
final class DynamoContactHistory implements ContactHistory {
  private static final Duration KEPT = Duration.ofDays(60);
  private static final String ASKED = "asked";
  private static final String BLANK = " ";

  /** N: how often the row was written; what was counted holds only while it stays the same. */
  private static final String REVISION = "revision";

  private static final int ATTEMPTS = 8;

  private final AwsClients aws;
  private final String table;
  private final Pseudonyms pseudonyms;

  /**
   * Over a table.
   *
   * @param pseudonyms keyed hashes of contact points
   */
  DynamoContactHistory(AwsClients aws, String table, Pseudonyms pseudonyms) {
    this.aws = aws;
    this.table = table;
    this.pseudonyms = pseudonyms;
  }

  @Override
  public Map<CaseId, Instant> of(ContactPoint point) {
    return asked(row(key(point)));
  }

  private Map<String, AttributeValue> row(Map<String, AttributeValue> key) {
    return aws.dynamo().getItem(get -> get.tableName(table).key(key).consistentRead(true)).item();
  }

  private static Map<CaseId, Instant> asked(Map<String, AttributeValue> row) {
    Map<CaseId, Instant> asked = new HashMap<>();
    List<String> entries = row.containsKey(ASKED) ? row.get(ASKED).ss() : List.of();
    for (String entry : entries) {
      int blank = entry.indexOf(BLANK);
      // A step that was repeated may have noted the case twice; the first time counts.
      asked.merge(
          new CaseId(entry.substring(blank + 1)),
          Instant.parse(entry.substring(0, blank)),
          (a, b) -> a.isBefore(b) ? a : b);
    }
    return Map.copyOf(asked);
  }

  @Override
  public boolean claim(
      ContactPoint point, CaseId id, PolicyDocument.ContactRules rules, Instant now) {
    Map<String, AttributeValue> key = key(point);
    for (int attempt = 1; ; attempt++) {
      Map<String, AttributeValue> row = row(key);
      Map<CaseId, Instant> asked = asked(row);
      if (asked.containsKey(id)) {
        return true;
      }
      if (!ContactHistory.free(asked, rules, now)) {
        return false;
      }
      try {
        add(key, Optional.ofNullable(row.get(REVISION)), now + BLANK + id, now);
        return true;
      } catch (ConditionalCheckFailedException otherWasFirst) {
        // Counted anew; a step that never gets through is repeated as a whole.
        if (attempt == ATTEMPTS) {
          throw otherWasFirst;
        }
      }
    }
  }

  /** Adds a case if the row is still the one that was counted. */
  private void add(
      Map<String, AttributeValue> key, Optional<AttributeValue> seen, String entry, Instant now) {
    long revision = seen.map(number -> Long.parseLong(number.n())).orElse(0L);
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":end", ChallengeRows.number(now.plus(KEPT).getEpochSecond()));
    values.put(":entry", AttributeValue.fromSs(List.of(entry)));
    values.put(":next", ChallengeRows.number(revision + 1));
    seen.ifPresent(number -> values.put(":seen", number));
    String condition = seen.isPresent() ? "revision = :seen" : "attribute_not_exists(revision)";
    aws.dynamo()
        .updateItem(
            update ->
                update
                    .tableName(table)
                    .key(key)
                    .updateExpression("SET expires_at = :end, revision = :next ADD asked :entry")
                    .conditionExpression(condition)
                    .expressionAttributeValues(values));
  }

  private Map<String, AttributeValue> key(ContactPoint point) {
    String hash = pseudonyms.of("contact-point/" + ContactPoints.plain(point));
    return Map.of(ChallengeRows.KEY, AttributeValue.fromS("contact/" + hash));
  }
}
