package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.request.DueDates;
import nl.mistervoip.privacy.request.Extension;
import nl.mistervoip.privacy.request.Pause;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The dates of a case as the table keeps them: those that are owed, the pause, more time. */
final class CaseClock {
  /** When the person was asked to show who is asking, in time to pause the second due dates. */
  static final String PAUSED_AT = "paused_at";

  /** When the person was no longer waited for. */
  static final String RESUMED_AT = "resumed_at";

  private static final String EXTENDED_UNTIL = "extended_until";
  private static final String EXTENDED_GROUND = "extended_ground";
  private static final String EXTENDED_AT = "extended_at";

  private CaseClock() {}

  static Map<String, AttributeValue> attributes(DueDates due) {
    return Map.of(
        "received_on", Attributes.text(due.received().toString()),
        "due_on", Attributes.text(due.due().toString()),
        "due_outer", Attributes.text(due.dueOuter().toString()),
        "extended", Attributes.text(due.extended().toString()),
        "ack_by", Attributes.text(due.ackBy().toString()));
  }

  static Map<String, AttributeValue> attributes(Pause pause) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put(PAUSED_AT, Attributes.instant(pause.since()));
    pause.until().ifPresent(end -> item.put(RESUMED_AT, Attributes.instant(end)));
    return item;
  }

  static Map<String, AttributeValue> attributes(Extension more) {
    return Map.of(
        EXTENDED_UNTIL, Attributes.text(more.until().toString()),
        EXTENDED_GROUND, Attributes.text(more.ground().name()),
        EXTENDED_AT, Attributes.instant(more.decidedAt()));
  }

  static Optional<Extension> extension(Map<String, AttributeValue> item) {
    return Attributes.optionalText(item, EXTENDED_UNTIL)
        .map(
            until ->
                new Extension(
                    Extension.Ground.valueOf(Attributes.text(item, EXTENDED_GROUND)),
                    LocalDate.parse(until),
                    Attributes.instant(item, EXTENDED_AT)));
  }

  static Optional<Pause> pause(Map<String, AttributeValue> item) {
    return Attributes.optionalText(item, PAUSED_AT)
        .map(
            since ->
                new Pause(
                    Instant.parse(since),
                    Attributes.optionalText(item, RESUMED_AT).map(Instant::parse)));
  }

  static DueDates dates(Map<String, AttributeValue> item) {
    return new DueDates(
        date(item, "received_on"),
        date(item, "due_on"),
        date(item, "due_outer"),
        date(item, "extended"),
        date(item, "ack_by"));
  }

  private static LocalDate date(Map<String, AttributeValue> item, String name) {
    return LocalDate.parse(Attributes.text(item, name));
  }
}
