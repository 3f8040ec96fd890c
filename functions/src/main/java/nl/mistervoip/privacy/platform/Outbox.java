package nl.mistervoip.privacy.platform;

import java.time.Instant;
import java.util.Optional;

/**
 * Sends each message once: the send log is asked before and told after. A crash between the
 * provider's acceptance and our note sends again, because a letter twice is a nuisance and a lost
 * letter an infringement. The log holds no content and no address.
 */
public interface Outbox {
  /**
   * A mail to send.
   *
   * @param key what makes this message unique, such as {@code MV-7K3F-9Q2M/acknowledgement}; no
   *     personal data
   * @param reference the case it belongs to, or empty
   * @param sender the envelope sender
   * @param recipient the envelope recipient
   */
  record Mail(String key, Optional<String> reference, String sender, String recipient) {}

  /**
   * A text message to send.
   *
   * @param key what makes this message unique
   * @param reference the case it belongs to, or empty
   * @param number the recipient in E.164 form
   * @param text at most 160 characters
   */
  record Sms(String key, Optional<String> reference, String number, String text) {}

  /**
   * Sends a mail unless one with the same key went out before.
   *
   * @param mail its key and envelope
   * @param message the whole message (RFC 5322)
   * @return the Message-ID under which it is known to the recipient, without angle brackets
   */
  String send(Mail mail, byte[] message);

  /**
   * Sends a text message unless one with the same key went out before.
   *
   * @param sms the message
   */
  void send(Sms sms);

  /**
   * Whether a message with this key went out.
   *
   * @param key as given on sending
   * @return true when the provider accepted it
   */
  boolean sent(String key);

  /**
   * One of our own mails, as the send log knows it.
   *
   * @param key as given on sending
   * @param reference the case it belonged to, or empty
   * @param at when the provider accepted it
   */
  record Sent(String key, Optional<String> reference, Instant at) {}

  /**
   * Looks one of our own mails up by the id that its recipient sees.
   *
   * @param messageId a Message-ID without angle brackets, as found in a delivery report
   * @return the mail, or empty when it is not ours
   */
  Optional<Sent> find(String messageId);

  /**
   * The case that one of our own mails belonged to, for threading replies (RFC 5322 3.6.4).
   *
   * @param messageId a Message-ID without angle brackets, as found in In-Reply-To or References
   * @return the reference given on sending, or empty when the mail is not ours
   */
  default Optional<String> referenceOf(String messageId) {
    return find(messageId).flatMap(Sent::reference);
  }
}
