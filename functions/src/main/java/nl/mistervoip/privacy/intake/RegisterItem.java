package nl.mistervoip.privacy.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.intake.MailRegister.Registered;
import nl.mistervoip.privacy.intake.MailRegister.State;
import nl.mistervoip.privacy.intake.byhand.HandRegister;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.platform.Json;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A registered mail as an item; the decision is kept whole as JSON, and its main parts beside it
 * for queues and counts.
 */
final class RegisterItem {
  static final String STATE = "state";
  static final String DECIDE =
      "SET decision = :decision, #action = :action, labels = :labels, reason = :reason, case_id ="
          + " :case";

  private RegisterItem() {}

  static Map<String, AttributeValue> fresh(ReceivedMail mail, Instant now) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put("register_key", Attributes.text("ses#" + mail.id()));
    item.put("ses_id", Attributes.text(mail.id()));
    item.put(STATE, Attributes.text(State.RECEIVED.name()));
    item.put("received_at", Attributes.instant(mail.receivedAt()));
    item.put("received_day", Attributes.text(mail.receivedAt().toString().substring(0, 10)));
    item.put("registered_at", Attributes.instant(now));
    item.put("verdicts", json(mail.verdicts()));
    return item;
  }

  static Map<String, AttributeValue> decided(Decision decision) {
    return Map.of(
        ":decision", json(decision),
        ":action", Attributes.text(decision.outcome().publicAction()),
        ":labels", Attributes.texts(decision.outcome().readLabels()),
        ":reason", Attributes.text(reason(decision.outcome())),
        // The empty text stands for a mail of no case: the expression stays the same.
        ":case", Attributes.text(decision.caseId().map(id -> id.value()).orElse("")));
  }

  /** A request that a person typed in: received, read and decided in one. */
  static Map<String, AttributeValue> byHand(HandRegister.Entry entry, Instant now) {
    Verdicts none =
        new Verdicts(
            Verdict.DISABLED,
            Verdict.DISABLED,
            Verdict.DISABLED,
            Verdict.DISABLED,
            Verdict.DISABLED);
    Map<String, AttributeValue> item =
        fresh(new ReceivedMail(entry.id(), entry.receivedAt(), "", List.of(), none), now);
    List<String> labels = entry.decision().ruling().labels();
    Map<String, AttributeValue> values =
        decided(Decision.of(new Outcome.Triage(TriageReason.BY_HAND, labels, Optional.empty())));
    values.forEach((name, value) -> item.put(name.substring(1).replace("case", "case_id"), value));
    // Its raw mail is stored now, and the two are counted against each other.
    item.put("received_day", Attributes.text(now.toString().substring(0, 10)));
    item.put("person", json(entry.decision()));
    item.put(STATE, Attributes.text(State.DECIDED.name()));
    return item;
  }

  static Registered read(Map<String, AttributeValue> item) {
    return new Registered(
        Attributes.text(item, "ses_id"),
        Attributes.instant(item, "received_at"),
        Json.read(Attributes.text(item, "verdicts").getBytes(UTF_8), Verdicts.class),
        State.valueOf(Attributes.text(item, STATE)),
        Attributes.optionalText(item, "decision")
            .map(text -> Json.read(text.getBytes(UTF_8), Decision.class)));
  }

  private static String reason(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Triage triage -> triage.reason().name();
      case Outcome.Ignore ignore -> ignore.reason().name();
      case Outcome.SetAside aside -> "SET_ASIDE";
      case Outcome.OpenCase open -> "";
      case Outcome.JoinCase join -> "";
      case Outcome.Forward forward -> "";
      case Outcome.Alarm alarm -> "";
    };
  }

  private static AttributeValue json(Object value) {
    return Attributes.text(new String(Json.write(value), UTF_8));
  }
}
