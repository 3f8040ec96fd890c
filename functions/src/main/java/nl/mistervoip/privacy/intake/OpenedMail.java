package nl.mistervoip.privacy.intake;

import java.time.Instant;
import java.util.List;
import nl.mistervoip.privacy.intake.mail.MailHeaders;
import nl.mistervoip.privacy.intake.mail.MailReading;

/**
 * A mail with what is needed to act on it. Prints nothing of its content.
 *
 * @param id the SES message id it is handled under
 * @param receivedAt its receipt
 * @param verdicts what the checks found
 * @param envelopeSender SMTP MAIL FROM
 * @param recipients the envelope recipients
 * @param bytes the raw mail
 * @param reading what it says
 */
record OpenedMail(
    String id,
    Instant receivedAt,
    Verdicts verdicts,
    String envelopeSender,
    List<String> recipients,
    RawBytes bytes,
    MailReading reading) {
  /** Bytes that print nothing. */
  static final class RawBytes {
    private final byte[] octets;

    RawBytes(byte[] octets) {
      this.octets = octets;
    }

    /**
     * The bytes themselves, shared and not to be changed: a raw mail is too large to be copied
     * around.
     */
    byte[] octets() {
      return octets;
    }

    @Override
    public String toString() {
      return "[REDACTED]";
    }
  }

  /** The same mail in another form of its content. */
  OpenedMail as(MailOpening.Opened content) {
    return new OpenedMail(
        id, receivedAt, verdicts, envelopeSender, recipients, content.raw(), content.reading());
  }

  MailHeaders headers() {
    return reading.headers();
  }

  /** Whether the mail comes from the mailbox that its From names, by what SES found. */
  boolean authenticated() {
    return verdicts.authenticate(headers(), envelopeSender);
  }

  @Override
  public String toString() {
    return "OpenedMail[" + id + "]";
  }
}
