package nl.mistervoip.privacy.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail that SES accepted for us.
 *
 * @param id the SES message id: names the raw mail in the bucket, and is not the sender's
 *     Message-ID
 * @param receivedAt when our mail server accepted it; the clock of a request starts here
 * @param envelopeSender SMTP MAIL FROM, empty text for a bounce
 * @param recipients the envelope recipients
 * @param verdicts what the checks found
 */
record ReceivedMail(
    String id,
    Instant receivedAt,
    String envelopeSender,
    List<String> recipients,
    Verdicts verdicts) {
  /**
   * The event is not what SES sends to a Lambda action; check the receipt rule, or who invokes the
   * function.
   */
  static final class MalformedReceiptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedReceiptException(String problem) {
      super(
          "The receipt event "
              + problem
              + ". Intake is meant to be invoked by the SES receipt rule only.");
    }
  }

  /** The object SES writes when a rule is made; no mail. */
  private static final String SETUP_NOTIFICATION = "AMAZON_SES_SETUP_NOTIFICATION";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");

  static ReceivedMail of(ReceiptEvent event) {
    if (event.records() == null || event.records().size() != 1) {
      throw new MalformedReceiptException("does not hold exactly one record");
    }
    ReceiptEvent.Ses ses = event.records().getFirst().ses();
    if (ses == null
        || ses.mail() == null
        || ses.receipt() == null
        || ses.mail().timestamp() == null) {
      throw new MalformedReceiptException("lacks the mail or the receipt");
    }
    if (ses.mail().messageId() == null || !ID.matcher(ses.mail().messageId()).matches()) {
      throw new MalformedReceiptException("has no proper message id");
    }
    return new ReceivedMail(
        ses.mail().messageId(),
        ses.mail().timestamp(),
        ses.mail().source().orElse("").replace("<>", "").strip(),
        ses.receipt().recipients().orElse(List.of()),
        verdicts(ses.receipt()));
  }

  /** The same mail under the id of its first delivery. */
  ReceivedMail as(String firstId) {
    return new ReceivedMail(firstId, receivedAt, envelopeSender, recipients, verdicts);
  }

  boolean isSetupNotification() {
    return id.equals(SETUP_NOTIFICATION);
  }

  private static Verdicts verdicts(ReceiptEvent.Receipt receipt) {
    return new Verdicts(
        verdict(receipt.spamVerdict()),
        verdict(receipt.virusVerdict()),
        verdict(receipt.spfVerdict()),
        verdict(receipt.dkimVerdict()),
        verdict(receipt.dmarcVerdict()));
  }

  private static Verdict verdict(Optional<ReceiptEvent.Status> status) {
    return status
        .flatMap(found -> Optional.ofNullable(found.status()))
        .map(Verdict::of)
        .orElse(Verdict.DISABLED);
  }

  @Override
  public String toString() {
    return "ReceivedMail[" + id + "]";
  }
}
