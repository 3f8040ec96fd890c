package nl.mistervoip.privacy.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Challenges as rows of the challenges table, and the row that says which challenge a case has. */
final class ChallengeRows {
  /**
   * Partition key, S: SHA-256 of the token; {@code case/<case>} for the row that points at a case's
   * challenge.
   */
  static final String KEY = "token_hash";

  /** S: the challenge's key, in the pointing row only. */
  static final String POINTS_TO = "points_to";

  /** S: where it stands. */
  static final String STATE = "challenge_state";

  /** N: tries counted. */
  static final String TRIES = "tries";

  /** S: moment of the last try, whole seconds. */
  static final String LAST_TRY = "last_try";

  /** S: moment until which it works, whole seconds, so that texts compare as moments. */
  static final String VALID_UNTIL = "valid_until";

  /** S: the token of the waiting workflow. */
  static final String TASK_TOKEN = "task_token";

  /** N: tries of the facts counted. */
  static final String FACTS_TRIES = "facts_tries";

  private static final String FACTS_HASH = "facts_hash";
  private static final String FACTS_GIVEN = "facts_given";
  private static final String CASE_ID = "case_id";
  private static final String CODE_HASH = "code_hash";
  private static final String LANGUAGE = "language";

  /** N: epoch second after which the table may drop the row. */
  private static final String EXPIRES_AT = "expires_at";

  /** How long an expired link is still answered with "expired" instead of "unknown". */
  private static final Duration KEPT_AFTER = Duration.ofDays(60);

  private ChallengeRows() {}

  static Map<String, AttributeValue> row(Challenge challenge) {
    Map<String, AttributeValue> row = new HashMap<>();
    row.put(KEY, text(challenge.key()));
    row.put(CODE_HASH, text(challenge.hashes().codeHash()));
    row.put(CASE_ID, text(challenge.caseId().value()));
    row.put(LANGUAGE, text(challenge.language().tag()));
    row.put(STATE, text(challenge.state().wireName()));
    row.put(TRIES, number(challenge.tries()));
    row.put(LAST_TRY, moment(challenge.lastTry()));
    row.put(VALID_UNTIL, moment(challenge.validUntil()));
    row.put(EXPIRES_AT, second(challenge.validUntil().plus(KEPT_AFTER)));
    challenge.facts().ifPresent(facts -> put(row, facts));
    challenge.taskToken().ifPresent(token -> row.put(TASK_TOKEN, text(token)));
    return row;
  }

  private static void put(Map<String, AttributeValue> row, FactsCheck facts) {
    row.put(FACTS_HASH, text(facts.hash()));
    row.put(FACTS_TRIES, number(facts.tries()));
    row.put(FACTS_GIVEN, AttributeValue.fromBool(facts.given()));
  }

  static Map<String, AttributeValue> pointer(Challenge challenge) {
    return Map.of(
        KEY, text(pointerKey(challenge.caseId())),
        POINTS_TO, text(challenge.key()),
        EXPIRES_AT, second(challenge.validUntil().plus(KEPT_AFTER)));
  }

  static String pointerKey(CaseId id) {
    return "case/" + id;
  }

  static Challenge challenge(Map<String, AttributeValue> row) {
    return new Challenge(
        new LinkSecrets.Hashes(value(row, KEY).s(), value(row, CODE_HASH).s()),
        new CaseId(value(row, CASE_ID).s()),
        Language.ofTag(value(row, LANGUAGE).s()),
        ChallengeState.ofWireName(value(row, STATE).s()),
        Integer.parseInt(value(row, TRIES).n()),
        instant(row, LAST_TRY),
        instant(row, VALID_UNTIL),
        facts(row),
        Optional.ofNullable(row.get(TASK_TOKEN)).map(AttributeValue::s));
  }

  private static Optional<FactsCheck> facts(Map<String, AttributeValue> row) {
    return Optional.ofNullable(row.get(FACTS_HASH))
        .map(
            hash ->
                new FactsCheck(
                    hash.s(),
                    Integer.parseInt(value(row, FACTS_TRIES).n()),
                    value(row, FACTS_GIVEN).bool()));
  }

  static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  static AttributeValue moment(Instant instant) {
    return text(instant.truncatedTo(ChronoUnit.SECONDS).toString());
  }

  private static AttributeValue second(Instant instant) {
    return number(instant.getEpochSecond());
  }

  private static Instant instant(Map<String, AttributeValue> row, String name) {
    return Instant.parse(value(row, name).s());
  }

  private static AttributeValue value(Map<String, AttributeValue> row, String name) {
    return Objects.requireNonNull(row.get(name), name);
  }
}
