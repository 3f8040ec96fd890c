package nl.mistervoip.privacy.intake;

import java.time.Instant;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.PassagesInForce;
import nl.mistervoip.privacy.casefile.StandingWords;
import nl.mistervoip.privacy.intake.triage.Matter;
import nl.mistervoip.privacy.platform.Outbox;
import nl.mistervoip.privacy.request.Deadlines;
import nl.mistervoip.privacy.request.Language;

/** Sends the letter on a matter that is no request, once, when a person decided so. */
final class MatterLetters {
  private final Outbox outbox;
  private final String desk;
  private final PassagesInForce passages;

  /**
   * Writes from one address.
   *
   * @param desk the address of the desk
   * @param passages that the company sets itself
   */
  MatterLetters(Outbox outbox, String desk, PassagesInForce passages) {
    this.outbox = outbox;
    this.desk = desk;
    this.passages = passages;
  }

  void send(OpenedMail mail, Matter matter, Language language, Instant now) {
    StandingWords words = passages.on(language, Deadlines.day(now));
    Outbox.Mail envelope =
        new Outbox.Mail(
            "matter/" + mail.id(), Optional.empty(), desk, mail.headers().sender().address());
    String messageId =
        outbox.send(envelope, new MatterLetter(language, matter, words).bytes(desk, mail));
    if (messageId.isEmpty()) {
      throw new IllegalStateException("The outbox gave no id for the letter on a matter.");
    }
  }
}
