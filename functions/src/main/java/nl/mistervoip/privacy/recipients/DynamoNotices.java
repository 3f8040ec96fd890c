package nl.mistervoip.privacy.recipients;

import static nl.mistervoip.privacy.platform.Attributes.instant;
import static nl.mistervoip.privacy.platform.Attributes.number;
import static nl.mistervoip.privacy.platform.Attributes.optionalText;
import static nl.mistervoip.privacy.platform.Attributes.text;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.platform.AwsClients;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Messages and links in one table; links are in none of its indexes. */
final class DynamoNotices implements Notices {
  /** As long as the audit: who was told can be asked that long (GDPR Art. 5(2), 19). */
  private static final int YEARS_KEPT = 5;

  /** S: {@code <case>/<act>/<recipient>} or {@code link/<hash of the token>}; the key. */
  private static final String KEY = "notice_key";

  private static final String CASE = "case_id";
  private static final String PERSON = "person";
  private static final String TOLD = "told";
  private static final String ATTEMPTS = "attempts";
  private static final String SENT_AT = "sent_at";
  private static final String ENDED_AT = "ended_at";
  private static final String TASK_TOKEN = "task_token";
  private static final String VERSION = "version";
  private static final String LEADS_TO = "leads_to";
  private static final String UNTIL = "valid_until";
  private static final String EXPIRES = "expires_at";

  private final AwsClients aws;
  private final String table;

  DynamoNotices(AwsClients aws, String table) {
    this.aws = aws;
    this.table = table;
  }

  @Override
  public void plan(Notice notice) {
    put(row(notice, 1), "attribute_not_exists(notice_key)", Map.of());
  }

  @Override
  public Optional<Notice> find(NoticeKey key) {
    return item(key.value()).map(DynamoNotices::notice);
  }

  @Override
  public List<Notice> ofCase(String caseId) {
    return query("by-case", CASE, caseId);
  }

  @Override
  public List<Notice> ofPerson(String person) {
    return query("by-person", PERSON, person);
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
    row.put(KEY, text("link/" + tokenHash));
    row.put(LEADS_TO, text(key.value()));
    row.put(UNTIL, instant(until));
    row.put(EXPIRES, number(until.getEpochSecond()));
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
      Notice before = notice(row);
      Notice after = by.apply(before);
      long version = number(row, VERSION);
      if (after.equals(before)
          || put(row(after, version + 1), "version = :before", Map.of(":before", number(version)))) {
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
            .getItem(get -> get.tableName(table).key(Map.of(KEY, text(key))).consistentRead(true))
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
        .map(DynamoNotices::notice)
        .toList();
  }

  private static Map<String, AttributeValue> row(Notice notice, long version) {
    Map<String, AttributeValue> row = new HashMap<>();
    row.put(KEY, text(notice.key().value()));
    row.put(CASE, text(notice.key().caseId().value()));
    row.put(PERSON, text(notice.person()));
    row.put(TOLD, text(notice.told().wireName()));
    row.put(ATTEMPTS, number(notice.attempts()));
    row.put(VERSION, number(version));
    notice.sentAt().ifPresent(at -> row.put(SENT_AT, instant(at)));
    notice.sentAt().ifPresent(at -> row.put(EXPIRES, number(expiry(at))));
    notice.endedAt().ifPresent(at -> row.put(ENDED_AT, instant(at)));
    notice.taskToken().ifPresent(token -> row.put(TASK_TOKEN, text(token)));
    return row;
  }

  private static long expiry(Instant at) {
    return at.atOffset(ZoneOffset.UTC).plusYears(YEARS_KEPT).toEpochSecond();
  }

  private static Notice notice(Map<String, AttributeValue> row) {
    return new Notice(
        NoticeKey.of(text(row, KEY)),
        text(row, PERSON),
        Told.ofWireName(text(row, TOLD)),
        Math.toIntExact(Attributes.number(row, ATTEMPTS)),
        optionalText(row, SENT_AT).map(Instant::parse),
        optionalText(row, ENDED_AT).map(Instant::parse),
        optionalText(row, TASK_TOKEN));
  }
}
