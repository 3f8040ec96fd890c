package nl.mistervoip.privacy.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.ReturnedAnswer;
import nl.mistervoip.privacy.platform.Alarms;
import nl.mistervoip.privacy.platform.Outbox;

/**
 * A letter of ours did not arrive, or was reported as unwanted, says SES itself. May be told more
 * than once.
 */
final class BouncedLetters {
  private final Outbox outbox;
  private final ReturnMachine machine;
  private final AuditLog audit;
  private final Alarms alarms;
  private final String domain;

  /**
   * Puts it together.
   *
   * @param domain what SES puts behind its ids in the Message-ID of what it sends
   */
  BouncedLetters(
      Outbox outbox, ReturnMachine machine, AuditLog audit, Alarms alarms, String domain) {
    this.outbox = outbox;
    this.machine = machine;
    this.audit = audit;
    this.alarms = alarms;
    this.domain = domain;
  }

  void told(DeliveryEvent event, Instant now) {
    String messageId = event.detail().mail().messageId() + "@" + domain;
    switch (event.meaning()) {
      case NOT_DELIVERED ->
          ReturnedLetter.find(outbox, messageId, now)
              .ifPresent(letter -> note(letter, messageId, now));
      case COMPLAINED_ABOUT ->
          ReturnedLetter.find(outbox, messageId, now)
              .ifPresent(letter -> complained(letter, messageId, now));
      case NOTHING -> {}
    }
  }

  private void note(ReturnedLetter letter, String messageId, Instant now) {
    Optional<ReturnedAnswer> answer = letter.answer();
    audit.append(
        new AuditLog.Event(
            letter.caseId().value(),
            "letter.bounced",
            "system",
            "",
            Map.of("delivery", answer.map(ReturnedAnswer::delivery).orElse("other")),
            "letter.bounced/" + messageId),
        now);
    answer.ifPresent(got -> machine.start(letter.caseId(), got));
    alarms.raise(new Alarms.Alarm(JoinEffect.BOUNCE.alarm(), letter.caseId().value()));
  }

  /** It arrived: nothing is owed. Yet SES sends nothing to that address any more. */
  private void complained(ReturnedLetter letter, String messageId, Instant now) {
    audit.append(
        new AuditLog.Event(
            letter.caseId().value(),
            "letter.complained-about",
            "system",
            "",
            Map.of("delivery", letter.answer().map(ReturnedAnswer::delivery).orElse("other")),
            "letter.complained-about/" + messageId),
        now);
    alarms.raise(new Alarms.Alarm("letter-complained-about", letter.caseId().value()));
  }
}
