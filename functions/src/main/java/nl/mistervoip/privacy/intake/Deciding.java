package nl.mistervoip.privacy.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.intake.mail.MachineSign;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.intake.mail.MailReading.UnreadableMail;
import nl.mistervoip.privacy.intake.reading.Classifier;

/** Gathers what is known about a mail and lets {@link IntakePolicy} decide. Writes nothing. */
final class Deciding {
  private final Threads threads;
  private final Classifier classifier;
  private final Set<String> ownAddresses;

  Deciding(Threads threads, Classifier classifier, Set<String> ownAddresses) {
    this.threads = threads;
    this.classifier = classifier;
    this.ownAddresses = ownAddresses;
  }

  Decision decide(OpenedMail mail, Instant now) {
    if (SettingAside.isRemains(mail.bytes().octets())) {
      // A later delivery of a mail that was set aside; a crash came before it was noted as one.
      return Decision.of(new Outcome.SetAside());
    }
    Optional<ThreadFacts> thread = threads.find(mail);
    return switch (mail.reading()) {
      case UnreadableMail unread -> IntakePolicy.decideUnread(unread.problem(), thread);
      case ReadMail read ->
          IntakePolicy.decide(read, classifier.classify(read), facts(mail, thread, now));
    };
  }

  private MailFacts facts(OpenedMail mail, Optional<ThreadFacts> thread, Instant now) {
    return new MailFacts(
        mail.verdicts(),
        mail.authenticated(),
        ownAddresses,
        thread,
        bounced(mail, now),
        threads.passedOn(mail.headers()));
  }

  /**
   * Anybody can write such a report, but only who saw our letter knows its id; and all that follows
   * is that a person looks.
   */
  private Optional<ReturnedLetter> bounced(OpenedMail mail, Instant now) {
    if (!mail.headers().signs().contains(MachineSign.DELIVERY_REPORT)) {
      return Optional.empty();
    }
    DeliveryReport report = DeliveryReport.of(mail.bytes().octets());
    return report.about().stream()
        .filter(id -> report.permanent())
        .flatMap(id -> threads.ofLetter(id, now).stream())
        .findFirst();
  }
}
