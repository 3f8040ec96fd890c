package nl.mistervoip.privacy.intake;

import java.time.Instant;
import nl.mistervoip.privacy.intake.Decision.Extra;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.platform.Alarms;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.intake.mail.MailReading;
import nl.mistervoip.privacy.intake.reading.Label;

/** Does what was decided. Every part may run twice; nothing here decides. */
final class IntakeActions {
  private final CaseOpening opening;
  private final Forwarding forwarding;
  private final Alarms alarms;
  private final MailStore mails;

  IntakeActions(CaseOpening opening, Forwarding forwarding, Alarms alarms, MailStore mails) {
    this.opening = opening;
    this.forwarding = forwarding;
    this.alarms = alarms;
    this.mails = mails;
  }

  void carryOut(Decision decision, OpenedMail mail, Instant now) {
    // First what cannot wait.
    if (decision.also().contains(Extra.ALARM)) {
      raise(Label.BREACH_REPORT.wireName(), mail.id());
    }
    main(decision, mail, now);
    if (decision.also().contains(Extra.FORWARD)) {
      forwarding.pass(mail, decision);
    }
    if (!decision.outcome().needsPerson()) {
      mails.release(mail.id());
    }
  }

  private void main(Decision decision, OpenedMail mail, Instant now) {
    switch (decision.outcome()) {
      case Outcome.OpenCase open -> opening.open(caseOf(decision), mail, readable(mail), open, now);
      case Outcome.JoinCase join -> {
        opening.join(join.caseId(), mail, join.labels(), now);
        raise("case-reply", join.caseId().value());
      }
      case Outcome.Forward forward -> forwarding.pass(mail, decision);
      case Outcome.Alarm alarm -> raise(Label.BREACH_REPORT.wireName(), mail.id());
      case Outcome.Triage triage -> raise("mail-triage", mail.id());
      case Outcome.Ignore ignore -> {}
    }
  }

  private void raise(String kind, String reference) {
    alarms.raise(new Alarms.Alarm(kind, reference));
  }

  private static CaseId caseOf(Decision decision) {
    return decision
        .caseId()
        .orElseThrow(() -> new IllegalStateException("A decision to open a case has its number."));
  }

  private static ReadMail readable(OpenedMail mail) {
    return switch (mail.reading()) {
      case ReadMail read -> read;
      case MailReading.UnreadableMail unread ->
          throw new IllegalStateException(
              "Mail " + mail.id() + " could be read when it was decided on, and no more.");
    };
  }
}
