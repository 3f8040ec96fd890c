package nl.mistervoip.privacy.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.intake.triage.Correction;
import nl.mistervoip.privacy.intake.triage.PersonsDecision;
import nl.mistervoip.privacy.intake.triage.WaitingMail;
import nl.mistervoip.privacy.intake.triage.WaitingMail.Stage;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.PageCursor;
import nl.mistervoip.privacy.request.CaseId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items of the register as the triage queue reads and writes them. */
final class TriageItem {
  /** The state under which lessons are listed; no mail has it. */
  static final String LESSON = "LESSON";

  /** People and laws change how requests are worded; older lessons teach little. */
  private static final Duration LESSON_KEPT = Duration.ofDays(3 * 365);

  private static final String KEY = "register_key";
  private static final String RECEIVED = "received_at";

  /** Where a page of the index by state ended. */
  static final PageCursor CURSOR = new PageCursor(RegisterItem.STATE, RECEIVED, KEY);

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private TriageItem() {}

  static WaitingMail mail(Map<String, AttributeValue> item) {
    return new WaitingMail(
        Attributes.text(item, "ses_id"),
        Attributes.instant(item, RECEIVED),
        stage(MailRegister.State.valueOf(Attributes.text(item, RegisterItem.STATE))),
        Attributes.optionalText(item, "action").orElse(""),
        Attributes.optionalText(item, "reason").orElse(""),
        item.containsKey("labels") ? Attributes.texts(item, "labels") : List.of(),
        Attributes.optionalText(item, "case_id").filter(id -> !id.isEmpty()).map(CaseId::new),
        verdicts(Attributes.text(item, "verdicts")),
        Attributes.optionalText(item, "person")
            .map(json -> Json.read(json.getBytes(UTF_8), PersonsDecision.class)),
        Attributes.optionalText(item, "decision")
            .map(json -> Json.read(json.getBytes(UTF_8), Decision.class).outcome())
            .filter(Outcome.Triage.class::isInstance)
            .flatMap(outcome -> ((Outcome.Triage) outcome).first()));
  }

  static Map<String, AttributeValue> lesson(Correction correction, Instant now) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put(KEY, Attributes.text("lesson#" + correction.name()));
    item.put(RegisterItem.STATE, Attributes.text(LESSON));
    item.put(RECEIVED, Attributes.text(correction.day().toString()));
    item.put("lesson", json(correction));
    item.put("expires_at", Attributes.number(now.plus(LESSON_KEPT).getEpochSecond()));
    return item;
  }

  static Correction lesson(Map<String, AttributeValue> item) {
    return Json.read(Attributes.text(item, "lesson").getBytes(UTF_8), Correction.class);
  }

  static AttributeValue json(Object value) {
    return Attributes.text(new String(Json.write(value), UTF_8));
  }

  private static Stage stage(MailRegister.State state) {
    return switch (state) {
      case TRIAGE -> Stage.WAITING;
      case DECIDED -> Stage.DECIDED;
      case RECEIVED, DONE -> Stage.ELSEWHERE;
    };
  }

  private static Map<String, String> verdicts(String json) {
    try {
      return Json.MAPPER.readValue(json, TEXTS);
    } catch (IOException e) {
      throw new UncheckedIOException("The verdicts of a registered mail are not readable.", e);
    }
  }
}
