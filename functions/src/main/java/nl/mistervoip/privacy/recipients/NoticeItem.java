package nl.mistervoip.privacy.recipients;

import static nl.mistervoip.privacy.platform.Attributes.instant;
import static nl.mistervoip.privacy.platform.Attributes.number;
import static nl.mistervoip.privacy.platform.Attributes.optionalText;
import static nl.mistervoip.privacy.platform.Attributes.text;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A message as a row of its table. */
final class NoticeItem {
  /** S: {@code <case>/<act>/<recipient>} or {@code link/<hash of the token>}; the key. */
  static final String KEY = "notice_key";

  /** S: the case; key of by-case. */
  static final String CASE = "case_id";

  /** S: the pseudonym; key of by-person. */
  static final String PERSON = "person";

  /** N: counts the writes. */
  static final String VERSION = "version";

  /** N: seconds since 1970, after which the row goes by itself. */
  static final String EXPIRES = "expires_at";

  /** As long as the audit: who was told can be asked that long (GDPR Art. 5(2), 19). */
  private static final int YEARS_KEPT = 5;

  private static final String TOLD = "told";
  private static final String ATTEMPTS = "attempts";
  private static final String SENT_AT = "sent_at";
  private static final String ENDED_AT = "ended_at";
  private static final String TASK_TOKEN = "task_token";

  private NoticeItem() {}

  static Map<String, AttributeValue> row(Notice notice, long version) {
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

  static Notice notice(Map<String, AttributeValue> row) {
    return new Notice(
        NoticeKey.of(text(row, KEY)),
        text(row, PERSON),
        Told.ofWireName(text(row, TOLD)),
        Math.toIntExact(number(row, ATTEMPTS)),
        optionalText(row, SENT_AT).map(Instant::parse),
        optionalText(row, ENDED_AT).map(Instant::parse),
        optionalText(row, TASK_TOKEN));
  }
}
