package nl.mistervoip.privacy.intake;

import java.util.Optional;
import nl.mistervoip.privacy.platform.Outbox;

/** Passes a mail on to the service desk, untouched. */
final class Forwarding {
  private final Outbox outbox;
  private final String deskAddress;
  private final String serviceDeskAddress;

  Forwarding(Outbox outbox, String deskAddress, String serviceDeskAddress) {
    this.outbox = outbox;
    this.deskAddress = deskAddress;
    this.serviceDeskAddress = serviceDeskAddress;
  }

  void pass(OpenedMail mail, Decision decision) {
    String key = "forward/" + mail.id();
    ForwardedMail message = new ForwardedMail(deskAddress, serviceDeskAddress, mail, decision);
    Outbox.Mail envelope = new Outbox.Mail(key, Optional.empty(), deskAddress, serviceDeskAddress);
    String messageId = outbox.send(envelope, message.bytes());
    if (messageId.isEmpty()) {
      throw new IllegalStateException("The outbox gave no id for " + key + ".");
    }
  }
}
