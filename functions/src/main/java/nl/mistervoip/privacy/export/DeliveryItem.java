package nl.mistervoip.privacy.export;

import static nl.mistervoip.privacy.platform.Attributes.number;
import static nl.mistervoip.privacy.platform.Attributes.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A link as a row of the table. The row outlives its link for a while, so that the page can say
 * that it expired.
 */
final class DeliveryItem {
  /** S: SHA-256 of the token, hexadecimal; the partition key. */
  static final String KEY = "token_hash";

  private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(30);

  /** S: the day (UTC) on which the link ends, until its package is destroyed; key of by-end. */
  private static final String ENDS_ON = "ends_on";

  /** S: what it leads to; absent on rows of before there was more than one. */
  private static final String DOCUMENT = "document";

  /** S: SHA-256 of the ticket of the latest preparation; absent when there was none. */
  static final String TICKET = "ticket_hash";

  /** N: when that was begun, in seconds. */
  static final String PREPARING_SINCE = "preparing_since";

  /** S: the key of its finished copy. */
  static final String COPY = "prepared_copy";

  /** N: how many preparations were begun; absent for none. */
  static final String PREPARATIONS = "preparations";

  private DeliveryItem() {}

  static Map<String, AttributeValue> row(Delivery delivery) {
    Instant end = delivery.validUntil();
    Map<String, AttributeValue> row = new HashMap<>();
    row.put(KEY, text(delivery.hashes().tokenHash()));
    row.put("case_id", text(delivery.caseId().value()));
    row.put("code_hash", text(delivery.hashes().codeHash()));
    row.put("language", text(delivery.language().tag()));
    row.put("digest", text(delivery.digest()));
    row.put(DOCUMENT, text(delivery.document()));
    row.put("valid_until", number(end.getEpochSecond()));
    row.put("tries_left", number(delivery.triesLeft()));
    row.put("downloads_left", number(delivery.downloadsLeft()));
    row.put(ENDS_ON, text(LocalDate.ofInstant(end, ZoneOffset.UTC).toString()));
    row.put("revoked", AttributeValue.fromBool(delivery.revoked()));
    row.put("expires_at", number(end.plus(KEPT_AFTER_EXPIRY).getEpochSecond()));
    return row;
  }

  static Delivery delivery(Map<String, AttributeValue> row) {
    return new Delivery(
        new LinkSecrets.Hashes(text(row, KEY), text(row, "code_hash")),
        new CaseId(text(row, "case_id")),
        Language.ofTag(text(row, "language")),
        text(row, "digest"),
        Instant.ofEpochSecond(number(row, "valid_until")),
        Math.toIntExact(number(row, "tries_left")),
        Math.toIntExact(number(row, "downloads_left")),
        Objects.requireNonNull(row.get("revoked"), "revoked").bool(),
        Optional.ofNullable(row.get(DOCUMENT)).map(AttributeValue::s).orElse(BuildPackage.PACKAGE),
        Optional.ofNullable(row.get(TICKET)).map(ticket -> preparation(row, ticket.s())));
  }

  private static Preparation preparation(Map<String, AttributeValue> row, String ticket) {
    return new Preparation(
        ticket,
        Instant.ofEpochSecond(number(row, PREPARING_SINCE)),
        Optional.ofNullable(row.get(COPY)).map(AttributeValue::s));
  }
}
