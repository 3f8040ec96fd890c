package nl.mistervoip.privacy.approval.decision;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.Terms;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Approvals as rows of the approvals table. */
final class ApprovalRows {
  /** Partition key, S. */
  static final String KEY = "approval_id";

  /**
   * S: {@code open}, {@code approved}, {@code refused} or {@code lapsed}; partition key of the
   * index by-state.
   */
  static final String STATE = "state";

  /** N: counts the writes. */
  static final String VERSION = "version";

  /** N: seconds since 1970, TTL. Nothing waits for a person as long as that. */
  static final String EXPIRES_AT = "expires_at";

  /** S: an instant; sort key of the index by-state. */
  static final String OPENED_AT = "opened_at";

  private static final String SUBJECT = "subject";
  private static final String KIND = "kind";
  private static final String REQUIRED = "required";
  private static final String DIGEST = "digest";
  private static final String SUMMARY = "summary";
  private static final String ROUND = "round";
  private static final String GIVEN = "given";
  private static final String VERDICT = "verdict";
  private static final String UNIDENTIFIED = "unidentified";
  private static final String REFUSED_BY = "refused_by";
  private static final String REFUSED_AT = "refused_at";
  private static final String GROUND = "ground";
  private static final String TASK_TOKEN = "task_token";
  private static final String LAPSED_AT = "lapsed_at";
  private static final String WAITED_SINCE = "waited_since";
  private static final String CASE_MOVED = "case_moved";
  private static final String DONE = "done";
  private static final String UNHEARD = "unheard";
  private static final TypeReference<Map<String, Object>> COUNTS = new TypeReference<>() {};

  private ApprovalRows() {}

  static Map<String, AttributeValue> row(Approval approval) {
    Question question = approval.question();
    Map<String, AttributeValue> row = new HashMap<>();
    row.put(KEY, text(question.approvalId()));
    row.put(SUBJECT, text(question.subject()));
    row.put(KIND, text(question.kind().wireName()));
    row.put(REQUIRED, number(question.required()));
    row.put(DIGEST, text(question.digest()));
    row.put(SUMMARY, text(new String(Json.write(question.summary()), StandardCharsets.UTF_8)));
    row.put(ROUND, number(approval.round()));
    row.put(OPENED_AT, text(approval.openedAt().toString()));
    row.put(STATE, text(approval.state()));
    row.put(EXPIRES_AT, number(Terms.expiry(approval.openedAt(), Terms.PROOF)));
    row.put(VERSION, number(approval.version()));
    row.put(
        GIVEN, AttributeValue.fromL(approval.given().stream().map(ApprovalRows::given).toList()));
    row.put(CASE_MOVED, AttributeValue.fromBool(approval.carrying().caseMoved()));
    row.put(DONE, AttributeValue.fromBool(approval.carrying().done()));
    row.put(UNHEARD, AttributeValue.fromBool(approval.carrying().unheard()));
    approval.carrying().taskToken().ifPresent(token -> row.put(TASK_TOKEN, text(token)));
    approval.carrying().since().ifPresent(at -> row.put(WAITED_SINCE, text(at.toString())));
    putVerdict(row, approval.verdict());
    return row;
  }

  static Approval approval(Map<String, AttributeValue> row) {
    return new Approval(
        question(row),
        Math.toIntExact(number(row, ROUND)),
        Instant.parse(text(row, OPENED_AT)),
        value(row, GIVEN).l().stream().map(AttributeValue::m).map(ApprovalRows::given).toList(),
        verdict(row),
        new Approval.Carrying(
            Optional.ofNullable(row.get(TASK_TOKEN)).map(AttributeValue::s),
            Optional.ofNullable(row.get(WAITED_SINCE)).map(AttributeValue::s).map(Instant::parse),
            value(row, CASE_MOVED).bool(),
            value(row, DONE).bool(),
            Optional.ofNullable(row.get(UNHEARD)).map(AttributeValue::bool).orElse(false)),
        number(row, VERSION));
  }

  static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  private static Question question(Map<String, AttributeValue> row) {
    return new Question(
        text(row, KEY),
        text(row, SUBJECT),
        ApprovalKind.ofWireName(text(row, KIND)),
        Math.toIntExact(number(row, REQUIRED)),
        text(row, DIGEST),
        counts(text(row, SUMMARY)));
  }

  private static void putVerdict(Map<String, AttributeValue> row, Verdict verdict) {
    switch (verdict) {
      case Verdict.Pending pending -> row.put(VERDICT, text("pending"));
      case Verdict.Approved approved -> row.put(VERDICT, text(ApprovalState.APPROVED));
      case Verdict.Refused refused -> {
        putRefused(row, ApprovalState.REFUSED, refused.by(), refused.at());
        row.put(GROUND, text(refused.ground()));
      }
      case Verdict.Unidentified closed -> putRefused(row, UNIDENTIFIED, closed.by(), closed.at());
      case Verdict.Lapsed lapsed -> {
        row.put(VERDICT, text(ApprovalState.LAPSED));
        row.put(LAPSED_AT, text(lapsed.at().toString()));
      }
    }
  }

  private static void putRefused(
      Map<String, AttributeValue> row, String verdict, String by, Instant at) {
    row.put(VERDICT, text(verdict));
    row.put(REFUSED_BY, text(by));
    row.put(REFUSED_AT, text(at.toString()));
  }

  private static Verdict verdict(Map<String, AttributeValue> row) {
    return switch (text(row, VERDICT)) {
      case ApprovalState.APPROVED -> new Verdict.Approved();
      case ApprovalState.REFUSED ->
          new Verdict.Refused(
              text(row, REFUSED_BY), Instant.parse(text(row, REFUSED_AT)), text(row, GROUND));
      case UNIDENTIFIED ->
          new Verdict.Unidentified(text(row, REFUSED_BY), Instant.parse(text(row, REFUSED_AT)));
      case ApprovalState.LAPSED -> new Verdict.Lapsed(Instant.parse(text(row, LAPSED_AT)));
      default -> new Verdict.Pending();
    };
  }

  private static AttributeValue given(Approval.Given given) {
    return AttributeValue.fromM(Map.of("by", text(given.by()), "at", text(given.at().toString())));
  }

  private static Approval.Given given(Map<String, AttributeValue> row) {
    return new Approval.Given(text(row, "by"), Instant.parse(text(row, "at")));
  }

  private static Map<String, Object> counts(String json) {
    try {
      return Json.MAPPER.readValue(json, COUNTS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Map<String, AttributeValue> row, String name) {
    return value(row, name).s();
  }

  private static long number(Map<String, AttributeValue> row, String name) {
    return Long.parseLong(value(row, name).n());
  }

  private static AttributeValue value(Map<String, AttributeValue> row, String name) {
    return Objects.requireNonNull(row.get(name), name);
  }
}
