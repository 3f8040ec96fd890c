package nl.mistervoip.privacy.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.ReturnedAnswer;
import nl.mistervoip.privacy.platform.Alarms;
import nl.mistervoip.privacy.platform.Outbox;

/**
 * What SES itself says became of a letter of ours: it did not arrive, was reported as unwanted, or
 * arrived. May be told more than once.
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

  /**
   * Notes it.
   *
   * @return whether it is about a letter of ours; false as well for what nobody has to know
   */
  boolean told(DeliveryEvent event, Instant now) {
    DeliveryEvent.Meaning meaning = event.meaning();
    if (meaning == DeliveryEvent.Meaning.NOTHING) {
      return false;
    }
    String messageId = event.detail().mail().messageId() + "@" + domain;
    Optional<ReturnedLetter> ours = ReturnedLetter.find(outbox, messageId, now);
    ours.ifPresent(letter -> note(meaning, letter, messageId, now));
    return ours.isPresent();
  }

  private void note(
      DeliveryEvent.Meaning meaning, ReturnedLetter letter, String messageId, Instant now) {
    switch (meaning) {
      case NOT_DELIVERED -> {
        append("letter.bounced", letter, messageId, now);
        letter.answer().ifPresent(answer -> machine.start(letter.caseId(), answer));
        alarm(JoinEffect.BOUNCE.alarm(), letter);
      }
      // Nothing is owed: it arrived. Yet SES sends nothing to that address any more.
      case COMPLAINED_ABOUT -> {
        append("letter.complained-about", letter, messageId, now);
        alarm("letter-complained-about", letter);
      }
      // That the answer arrived is worth a line; that every other letter did is not.
      case DELIVERED -> {
        if (letter.answer().isPresent()) {
          append("letter.delivered", letter, messageId, now);
        }
      }
      case NOTHING -> {}
    }
  }

  private void append(String event, ReturnedLetter letter, String messageId, Instant now) {
    String delivery = letter.answer().map(ReturnedAnswer::delivery).orElse("other");
    audit.append(
        new AuditLog.Event(
            letter.caseId().value(),
            event,
            "system",
            "",
            Map.of("delivery", delivery),
            event + "/" + messageId),
        now);
  }

  private void alarm(String kind, ReturnedLetter letter) {
    alarms.raise(new Alarms.Alarm(kind, letter.caseId().value()));
  }
}
