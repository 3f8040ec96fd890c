package nl.mistervoip.privacy.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.platform.AwsClients;
import nl.mistervoip.privacy.platform.Pseudonyms;
import nl.mistervoip.privacy.request.CaseId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The history as rows {@code contact/<keyed hash>} of the challenges table. */
final class DynamoContactHistory implements ContactHistory {
  private static final Duration KEPT = Duration.ofDays(60);
  private static final String ASKED = "asked";
  private static final String BLANK = " ";

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
    Map<String, AttributeValue> row =
        aws.dynamo()
            .getItem(get -> get.tableName(table).key(key(point)).consistentRead(true))
            .item();
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
  public void note(ContactPoint point, CaseId id, Instant now) {
    AttributeValue entry = AttributeValue.fromSs(List.of(now + BLANK + id));
    AttributeValue end = AttributeValue.fromN(Long.toString(now.plus(KEPT).getEpochSecond()));
    aws.dynamo()
        .updateItem(
            update ->
                update
                    .tableName(table)
                    .key(key(point))
                    .updateExpression("SET expires_at = :end ADD asked :entry")
                    .expressionAttributeValues(Map.of(":end", end, ":entry", entry)));
  }

  private Map<String, AttributeValue> key(ContactPoint point) {
    String hash = pseudonyms.of("contact-point/" + ContactPoints.plain(point));
    return Map.of(ChallengeRows.KEY, AttributeValue.fromS("contact/" + hash));
  }
}
