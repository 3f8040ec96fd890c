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
  /** Of what kind, and about which mail; a complaint says more. */
  record Detail(String eventType, SentMail mail, Optional<Complaint> complaint) {}

  /**
   * How somebody complained.
   *
   * @param complaintSubType {@code OnAccountSuppressionList} when SES sent nothing, because the
   *     address complained before; mostly null
   * @param complaintFeedbackType what the provider of the mailbox says it is; absent when it says
   *     nothing
   */
  record Complaint(Optional<String> complaintSubType, Optional<String> complaintFeedbackType) {
    private Meaning meaning() {
      if (complaintSubType.filter("OnAccountSuppressionList"::equals).isPresent()) {
        return Meaning.NOT_DELIVERED;
      }
      return complaintFeedbackType.filter("not-spam"::equals).isPresent()
          ? Meaning.NOTHING
          : Meaning.COMPLAINED_ABOUT;
    }
  }

  /** The mail, by the id that SES gave it on sending. */
  record SentMail(String messageId) {}

  /** What it says of the mail. */
  enum Meaning {
    /**
     * It never arrives: refused by the other side, given up by SES after its tries (a bounce of
     * type Transient or Undetermined is published only then), or not sent by SES at all: refused,
     * not rendered, or to an address that complained before.
     */
    NOT_DELIVERED,
    /** The other side took it. */
    DELIVERED,
    /** It arrived, and was reported there as unwanted. */
    COMPLAINED_ABOUT,
    /** Nothing that somebody has to know: delayed, tried again, taken back as no spam. */
    NOTHING
  }

  Meaning meaning() {
    return switch (detail.eventType()) {
      case "Bounce", "Reject", "Rendering Failure" -> Meaning.NOT_DELIVERED;
      case "Delivery" -> Meaning.DELIVERED;
      case "Complaint" ->
          detail.complaint().map(Complaint::meaning).orElse(Meaning.COMPLAINED_ABOUT);
      default -> Meaning.NOTHING;
    };
  }
}
