package nl.mistervoip.privacy.identity.upload;

import static nl.mistervoip.privacy.platform.Attributes.instant;
import static nl.mistervoip.privacy.platform.Attributes.number;
import static nl.mistervoip.privacy.platform.Attributes.text;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A link for a copy as two rows of the table: itself, and the one by which its case finds it. */
final class InvitationItem {
  /**
   * Partition key, S: hash of the token, or {@code upload/<case>} for the row that points at it.
   */
  static final String KEY = "token_hash";

  static final String POINTS_TO = "points_to";
  static final String ROUND = "round";

  /** BOOL, of the row that points: nobody asks for this copy any more. */
  static final String CLOSED = "closed";

  static final String CASE = "upload_case";
  static final String USED = "used";
  private static final String LANGUAGE = "language";
  private static final String VALID_UNTIL = "valid_until";

  /** N: epoch second after which the table may drop the row. */
  private static final String EXPIRES_AT = "expires_at";

  private static final Duration KEPT_AFTER = Duration.ofDays(60);

  private InvitationItem() {}

  static String pointerKey(CaseId id) {
    return "upload/" + id;
  }

  static Map<String, AttributeValue> pointer(Invitation one) {
    return Map.of(
        KEY, text(pointerKey(one.caseId())),
        POINTS_TO, text(one.tokenHash()),
        ROUND, number(one.round()),
        EXPIRES_AT, expiry(one.validUntil()));
  }

  static Map<String, AttributeValue> row(Invitation one) {
    Map<String, AttributeValue> row = new HashMap<>();
    row.put(KEY, text(one.tokenHash()));
    row.put(CASE, text(one.caseId().value()));
    row.put(ROUND, number(one.round()));
    row.put(LANGUAGE, text(one.language().tag()));
    row.put(VALID_UNTIL, instant(one.validUntil()));
    row.put(USED, AttributeValue.fromBool(one.used()));
    row.put(EXPIRES_AT, expiry(one.validUntil()));
    return row;
  }

  static Invitation invitation(Map<String, AttributeValue> row) {
    return new Invitation(
        text(row, KEY),
        new CaseId(text(row, CASE)),
        Math.toIntExact(number(row, ROUND)),
        Language.ofTag(text(row, LANGUAGE)),
        instant(row, VALID_UNTIL),
        Objects.requireNonNull(row.get(USED), USED).bool());
  }

  private static AttributeValue expiry(Instant validUntil) {
    return number(validUntil.plus(KEPT_AFTER).getEpochSecond());
  }
}
