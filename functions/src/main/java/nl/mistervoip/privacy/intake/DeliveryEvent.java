package nl.mistervoip.privacy.intake;

import java.util.Optional;

/**
 * What SES publishes about a mail it sent, by way of EventBridge; only what is needed of it: the
 * recipients' addresses are not read. <a
 * href="https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html">The
 * fields</a> are those of the notifications.
 *
 * @param detail of the mail
 */
record DeliveryEvent(Detail detail) {
  /** Of what kind, and about which mail. */
  record Detail(String eventType, Optional<Bounce> bounce, SentMail mail) {}

  /** How surely it did not arrive: {@code Permanent}, {@code Transient} or {@code Undetermined}. */
  record Bounce(String bounceType) {}

  /** The mail, by the id that SES gave it on sending. */
  record SentMail(String messageId) {}

  /** What it says of the mail. */
  enum Meaning {
    /** It never arrives: refused by the other side for good, or by SES before it was sent. */
    NOT_DELIVERED,
    /** It arrived, and was reported there as unwanted. */
    COMPLAINED_ABOUT,
    /** Nothing that somebody has to know: delivered, delayed, tried again. */
    NOTHING
  }

  Meaning meaning() {
    return switch (detail.eventType()) {
      case "Bounce" -> bouncedForGood() ? Meaning.NOT_DELIVERED : Meaning.NOTHING;
      case "Reject" -> Meaning.NOT_DELIVERED;
      case "Complaint" -> Meaning.COMPLAINED_ABOUT;
      default -> Meaning.NOTHING;
    };
  }

  private boolean bouncedForGood() {
    return detail.bounce().filter(bounce -> bounce.bounceType().equals("Permanent")).isPresent();
  }
}
