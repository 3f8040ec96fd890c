package nl.mistervoip.privacy.intake;

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
  record Detail(String eventType, SentMail mail) {}

  /** The mail, by the id that SES gave it on sending. */
  record SentMail(String messageId) {}

  /** What it says of the mail. */
  enum Meaning {
    /**
     * It never arrives: refused by the other side, given up by SES after its tries (a bounce of
     * type Transient or Undetermined is published only then), or refused by SES before it was sent.
     */
    NOT_DELIVERED,
    /** The other side took it. */
    DELIVERED,
    /** It arrived, and was reported there as unwanted. */
    COMPLAINED_ABOUT,
    /** Nothing that somebody has to know: delayed, tried again. */
    NOTHING
  }

  Meaning meaning() {
    return switch (detail.eventType()) {
      case "Bounce", "Reject" -> Meaning.NOT_DELIVERED;
      case "Delivery" -> Meaning.DELIVERED;
      case "Complaint" -> Meaning.COMPLAINED_ABOUT;
      default -> Meaning.NOTHING;
    };
  }
}
