package nl.mistervoip.privacy.intake;

import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.mistervoip.privacy.platform.Outbox;

/** Passes a mail on to the service desk, untouched. */
final class Forwarding {
  private static final String KEY = "forward/";

  private final Outbox outbox;
  private final String deskAddress;
  private final String serviceDeskAddress;
  private final UnaryOperator<String> linkForStaff;

  /**
   * Passes on to one address.
   *
   * @param linkForStaff from a mail's SES id to where staff who may see it can fetch it
   */
  Forwarding(
      Outbox outbox,
      String deskAddress,
      String serviceDeskAddress,
      UnaryOperator<String> linkForStaff) {
    this.outbox = outbox;
    this.deskAddress = deskAddress;
    this.serviceDeskAddress = serviceDeskAddress;
    this.linkForStaff = linkForStaff;
  }

  /** The mail that went to the service desk under this key of the outbox, if one did. */
  static Optional<String> mailOf(String key) {
    return key.startsWith(KEY) ? Optional.of(key.substring(KEY.length())) : Optional.empty();
  }

  void pass(OpenedMail mail, Decision decision) {
    String key = KEY + mail.id();
    ForwardedMail message =
        new ForwardedMail(
            deskAddress, serviceDeskAddress, mail, decision, linkForStaff.apply(mail.id()));
    Outbox.Mail envelope = new Outbox.Mail(key, Optional.empty(), deskAddress, serviceDeskAddress);
    String messageId = outbox.send(envelope, message.bytes());
    if (messageId.isEmpty()) {
      throw new IllegalStateException("The outbox gave no id for " + key + ".");
    }
  }
}
