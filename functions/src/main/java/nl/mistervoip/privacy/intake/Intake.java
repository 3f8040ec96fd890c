package nl.mistervoip.privacy.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.mistervoip.privacy.intake.MailRegister.Registered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a received mail from the bucket to what becomes of it: registers it, decides once, does it.
 * May be run again, or twice at a time, at any point: the mail ends in one place.
 */
final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final MailOpening opening;
  private final MailRegister register;
  private final Deciding deciding;
  private final IntakeActions actions;
  private final CopyScreening copies;
  private final Clock clock;

  Intake(
      MailOpening opening,
      MailRegister register,
      Deciding deciding,
      IntakeActions actions,
      CopyScreening copies,
      Clock clock) {
    this.opening = opening;
    this.register = register;
    this.deciding = deciding;
    this.actions = actions;
    this.copies = copies;
    this.clock = clock;
  }

  IntakeAnswer receive(ReceivedMail mail) {
    if (mail.isSetupNotification()) {
      return IntakeAnswer.of(
          mail.id(), Decision.of(new Outcome.Ignore(IgnoreReason.SETUP_NOTIFICATION)));
    }
    Instant now = clock.instant();
    Registered entry = register.receive(mail, now);
    Decision decision = entry.isFinished() ? decisionOf(entry) : handled(mail, entry, now);
    LOG.info(
        "Mail {}: {} {}", mail.id(), decision.outcome().action(), decision.outcome().readLabels());
    return IntakeAnswer.of(mail.id(), decision);
  }

  private Decision handled(ReceivedMail mail, Registered entry, Instant now) {
    MailOpening.Opened content = opening.open(mail.id(), entry.verdicts());
    Registered first = entry.decision().isPresent() ? entry : first(mail, entry, content, now);
    OpenedMail opened =
        new OpenedMail(
            first.id(),
            first.receivedAt(),
            first.verdicts(),
            mail.envelopeSender(),
            mail.recipients(),
            content.raw(),
            content.reading());
    if (first.isFinished()) {
      return copied(mail, opened, first, now);
    }
    Registered decided =
        first.decision().isPresent() ? first : register.decide(first.id(), decide(opened, now));
    carryOut(decisionOf(decided), opened, mail.id(), now);
    register.finish(first.id(), now);
    return copied(mail, opened, decided, now);
  }

  /** Nothing of a mail goes anywhere before the copies of identity documents are out of it. */
  private void carryOut(Decision decision, OpenedMail opened, String storedId, Instant now) {
    actions.urgent(decision, opened, now);
    OpenedMail kept = copies.screened(opened, storedId, decision, now);
    if (!opened.id().equals(storedId)) {
      copies.clear(opened, decision, now);
    }
    actions.carryOut(decision, kept, now);
    copies.tell(opened, storedId, decision, now);
  }

  /**
   * The entry of the first delivery of this mail: a mail that was delivered again is handled as the
   * first.
   */
  private Registered first(
      ReceivedMail mail, Registered entry, MailOpening.Opened content, Instant now) {
    Optional<String> fingerprint =
        Fingerprint.of(content.raw().octets(), content.reading().headers());
    String id =
        fingerprint.map(print -> register.firstWith(print, mail.id(), now)).orElse(mail.id());
    return id.equals(mail.id()) ? entry : register.receive(mail.as(id), now);
  }

  /** A later delivery ends as the first one did. */
  private Decision copied(ReceivedMail mail, OpenedMail opened, Registered first, Instant now) {
    Decision decision = decisionOf(first);
    if (!first.id().equals(mail.id())) {
      OpenedMail kept = copies.screened(opened, mail.id(), decision, now);
      copies.record(kept, mail.id(), decision, now);
      actions.releaseCopy(decision, mail.id());
      register.finishCopy(mail.id(), decision, now);
    }
    return decision;
  }

  private Decision decide(OpenedMail mail, Instant now) {
    Decision decision = deciding.decide(mail, now);
    return switch (decision.outcome()) {
      case Outcome.OpenCase open -> decision.inCase(register.caseFor(mail.id(), now));
      case Outcome.JoinCase join -> decision.inCase(join.caseId());
      case Outcome.Triage triage -> triage.caseId().map(decision::inCase).orElse(decision);
      case Outcome.Forward forward -> decision;
      case Outcome.Alarm alarm -> decision;
      case Outcome.SetAside aside -> decision;
      case Outcome.Ignore ignore -> decision;
    };
  }

  private static Decision decisionOf(Registered entry) {
    return entry
        .decision()
        .orElseThrow(
            () -> new IllegalStateException("Mail " + entry.id() + " was finished undecided."));
  }
}
