package nl.mistervoip.privacy.intake;

import java.util.Optional;
import nl.mistervoip.privacy.intake.triage.Matter;
import nl.mistervoip.privacy.platform.Outbox;
import nl.mistervoip.privacy.request.Language;

/** Sends the letter on a matter that is no request, once, when a person decided so. */
final class MatterLetters {
  private final Outbox outbox;
  private final String desk;

  /**
   * Writes from one address.
   *
   * @param desk the address of the desk
   */
  MatterLetters(Outbox outbox, String desk) {
    this.outbox = outbox;
    this.desk = desk;
  }

  void send(OpenedMail mail, Matter matter, Language language) {
    Outbox.Mail envelope =
        new Outbox.Mail(
            "matter/" + mail.id(), Optional.empty(), desk, mail.headers().sender().address());
    String messageId = outbox.send(envelope, new MatterLetter(language, matter).bytes(desk, mail));
    if (messageId.isEmpty()) {
      throw new IllegalStateException("The outbox gave no id for the letter on a matter.");
    }
  }
}
