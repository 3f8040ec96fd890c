package nl.mistervoip.privacy.casefile;

import java.util.Map;
import java.util.Optional;

/**
 * Who asked and what they told us; kept sealed in the vault under the name {@code requester}.
 * Prints nothing of it.
 *
 * @param envelopeSender the SMTP envelope sender: where the acknowledgement goes
 * @param fromAddress the address in the From header
 * @param displayName the name beside it, empty text when none
 * @param subject the subject line as read
 * @param messageId the Message-ID of the request without angle brackets, for In-Reply-To
 * @param identifiers what was found in the mail: {@code email}, {@code customer-number}, {@code
 *     phone-number} (E.164), {@code invoice-number}, {@code postcode}, {@code iban}; one value
 *     each, the first found
 * @param authenticated whether the mail came from an aligned sender (DMARC pass, or SPF/DKIM
 *     aligned)
 * @param postal where a letter on paper goes, when the request came by letter, by phone or at the
 *     counter and the person gave an address
 */
public record Requester(
    String envelopeSender,
    String fromAddress,
    String displayName,
    String subject,
    Optional<String> messageId,
    Map<String, String> identifiers,
    boolean authenticated,
    Optional<Postal> postal) {
  /** The vault name. */
  public static final String VAULT_NAME = "requester";

  /** Who asked by mail. */
  public Requester(
      String envelopeSender,
      String fromAddress,
      String displayName,
      String subject,
      Optional<String> messageId,
      Map<String, String> identifiers,
      boolean authenticated) {
    this(
        envelopeSender,
        fromAddress,
        displayName,
        subject,
        messageId,
        identifiers,
        authenticated,
        Optional.empty());
  }

  /** Whether no mail can reach them: nothing may go to an address that was made up. */
  public boolean hasNoMailbox() {
    return fromAddress.isBlank() && envelopeSender.isBlank();
  }

  @Override
  public String toString() {
    return "Requester[REDACTED]";
  }
}
