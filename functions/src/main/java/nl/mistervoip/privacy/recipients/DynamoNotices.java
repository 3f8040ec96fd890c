package nl.mistervoip.privacy.recipients;

import static nl.mistervoip.privacy.platform.Attributes.instant;
import static nl.mistervoip.privacy.platform.Attributes.number;
import static nl.mistervoip.privacy.platform.Attributes.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.mistervoip.privacy.platform.AwsClients;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Messages and links in one table; links are in none of its indexes. */
final class DynamoNotices implements Notices {
  private static final String LEADS_TO = "leads_to";
  private static final String UNTIL = "valid_until";

  private final AwsClients aws;
  private final String table;

  DynamoNotices(AwsClients aws, String table) {
    this.aws = aws;
    this.table = table;
  }

  @Override
  public void plan(Notice notice) {
    put(NoticeItem.row(notice, 1), "attribute_not_exists(notice_key)", Map.of());
  }

  @Override
  public Optional<Notice> find(NoticeKey key) {
    return item(key.value()).map(NoticeItem::notice);
  }

  @Override
  public List<Notice> ofCase(String caseId) {
    return query("by-case", NoticeItem.CASE, caseId);
  }

  @Override
  public List<Notice> ofPerson(String person) {
    return query("by-person", NoticeItem.PERSON, person);
  }

  @Override
  public Notice sent(NoticeKey key, int attempt, String taskToken, Instant now) {
    return change(key, notice -> notice.sent(attempt, taskToken, now));
  }

  @Override
  public Notice end(NoticeKey key, Told end, Instant now) {
    return change(key, notice -> notice.ended(end, now));
  }

  @Override
  public void link(String tokenHash, NoticeKey key, Instant until) {
    Map<String, AttributeValue> row = new HashMap<>();
    row.put(NoticeItem.KEY, text("link/" + tokenHash));
    row.put(LEADS_TO, text(key.value()));
    row.put(UNTIL, instant(until));
    row.put(NoticeItem.EXPIRES, number(until.getEpochSecond()));
    aws.dynamo().putItem(put -> put.tableName(table).item(row));
  }

  @Override
  public Optional<NoticeKey> linked(String tokenHash, Instant now) {
    return item("link/" + tokenHash)
        .filter(row -> now.isBefore(instant(row, UNTIL)))
        .map(row -> NoticeKey.of(text(row, LEADS_TO)));
  }

  /** Whoever else wrote in between is read anew; nothing of theirs is lost. */
  private Notice change(NoticeKey key, UnaryOperator<Notice> by) {
    while (true) {
      Map<String, AttributeValue> row =
          item(key.value()).orElseThrow(() -> new UnknownNoticeException(key));
      Notice before = NoticeItem.notice(row);
      Notice after = by.apply(before);
      long version = number(row, NoticeItem.VERSION);
      if (after.equals(before)
          || put(
              NoticeItem.row(after, version + 1),
              "version = :before",
              Map.of(":before", number(version)))) {
        return after;
      }
    }
  }

  private boolean put(
      Map<String, AttributeValue> row, String condition, Map<String, AttributeValue> values) {
    try {
      aws.dynamo()
          .putItem(
              put -> {
                put.tableName(table).item(row).conditionExpression(condition);
                if (!values.isEmpty()) {
                  put.expressionAttributeValues(values);
                }
              });
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private Optional<Map<String, AttributeValue>> item(String key) {
    Map<String, AttributeValue> row =
        aws.dynamo()
            .getItem(
                get ->
                    get.tableName(table)
                        .key(Map.of(NoticeItem.KEY, text(key)))
                        .consistentRead(true))
            .item();
    return Optional.of(row).filter(found -> !found.isEmpty());
  }

  private List<Notice> query(String index, String attribute, String value) {
    return aws
        .dynamo()
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .indexName(index)
                    .keyConditionExpression("#key = :value")
                    .expressionAttributeNames(Map.of("#key", attribute))
                    .expressionAttributeValues(Map.of(":value", text(value))))
        .items()
        .stream()
        .map(NoticeItem::notice)
        .toList();
  }
}
