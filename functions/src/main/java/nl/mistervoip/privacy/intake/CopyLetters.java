package nl.mistervoip.privacy.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.casefile.PassagesInForce;
import nl.mistervoip.privacy.casefile.StandingWords;
import nl.mistervoip.privacy.intake.mail.MailAddress;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.intake.reading.Classifier;
import nl.mistervoip.privacy.platform.Outbox;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Deadlines;
import nl.mistervoip.privacy.request.Language;

/**
 * Tells a sender kindly that a copy of an identity document was destroyed. The same rules as for an
 * acknowledgement (RFC 3834): never to a machine, to ourselves or on suspicion of forgery; and to a
 * sender that nothing proves once a day.
 */
final class CopyLetters {
  private final Outbox outbox;
  private final AnswerClaims claims;
  private final SenderKeys keys;
  private final Classifier classifier;
  private final Desk desk;

  /**
   * Who writes.
   *
   * @param address of the desk
   * @param own every address of ours
   * @param passages that the company sets itself
   */
  record Desk(String address, Set<String> own, PassagesInForce passages) {}

  CopyLetters(
      Outbox outbox, AnswerClaims claims, SenderKeys keys, Classifier classifier, Desk desk) {
    this.outbox = outbox;
    this.claims = claims;
    this.keys = keys;
    this.classifier = classifier;
    this.desk = desk;
  }

  void send(OpenedMail mail, Decision decision, Removal removal, Instant now) {
    if (Acknowledging.never(mail, desk.own()).isPresent() || !mayTell(mail, now)) {
      return;
    }
    Optional<CaseId> about = decision.caseId().filter(id -> CopyPolicy.entersCase(decision));
    Language language = language(mail, decision);
    StandingWords words = desk.passages().on(language, Deadlines.day(now));
    CopyLetter letter = new CopyLetter(language, about, removal, words);
    Outbox.Mail envelope =
        new Outbox.Mail(
            "mailed-copy/" + mail.id() + "/" + decision.outcome().action(),
            about.map(CaseId::value),
            desk.address(),
            mail.envelopeSender());
    String messageId = outbox.send(envelope, letter.bytes(desk.address(), mail));
    if (messageId.isEmpty()) {
      throw new IllegalStateException("The outbox gave no id for the letter on a mailed copy.");
    }
  }

  /** A forger could have us write to somebody else; once a day is no flood. */
  private boolean mayTell(OpenedMail mail, Instant now) {
    MailAddress to = new MailAddress(mail.envelopeSender(), "");
    return mail.authenticated() || claims.claim("copy#" + keys.of(to), mail.id(), now);
  }

  private Language language(OpenedMail mail, Decision decision) {
    if (decision.outcome() instanceof Outcome.OpenCase open) {
      return open.language();
    }
    return mail.reading() instanceof ReadMail read
        ? classifier.classify(read).answerLanguage()
        : Language.NL;
  }
}
