package nl.mistervoip.privacy.intake;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.mistervoip.privacy.intake.Decision.Extra;
import nl.mistervoip.privacy.intake.mail.MailReading;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.platform.Alarms;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.MatterKind;

/** Does what was decided. Every part may run twice; nothing here decides. */
final class IntakeActions {
  private static final String NUISANCE_CALL_ALARM = "nuisance-call";

  private final CaseOpening opening;
  private final Forwarding forwarding;
  private final Alarms alarms;
  private final MailStore mails;
  private final BreachDesk breaches;
  private final SettingAside aside;
  private final Machines machines;

  /** The workflows in which a person decides on what a mail set off in a case. */
  record Machines(WithdrawalMachine withdrawals, ReturnMachine returns) {}

  IntakeActions(
      CaseOpening opening,
      Forwarding forwarding,
      Alarms alarms,
      MailStore mails,
      BreachDesk breaches,
      SettingAside aside,
      Machines machines) {
    this.opening = opening;
    this.forwarding = forwarding;
    this.alarms = alarms;
    this.mails = mails;
    this.breaches = breaches;
    this.aside = aside;
    this.machines = machines;
  }

  /** What cannot wait until the attachments have been looked at. */
  void urgent(Decision decision, OpenedMail mail, Instant now) {
    if (decision.outcome() instanceof Outcome.Alarm || decision.also().contains(Extra.ALARM)) {
      breaches.raise(mail, now);
    }
    // Software opens no case of a matter; the right does not wait until a person has.
    mattersBeside(decision.outcome()).forEach(kind -> besideOf(caseOf(decision), kind));
  }

  /** What else a mail is that asks for a right, such as a complaint: each is a case of its own. */
  static List<MatterKind> mattersBeside(Outcome outcome) {
    return outcome instanceof Outcome.OpenCase open && !open.rights().isEmpty()
        ? Stream.of(MatterKind.values())
            .filter(kind -> open.labels().contains(kind.label()))
            .toList()
        : List.of();
  }

  /** A person has to look at a matter beside the case of a right. */
  void besideOf(CaseId first, MatterKind kind) {
    String alarm =
        switch (kind) {
          case COMPLAINT -> JoinEffect.COMPLAINT.alarm();
          case NUISANCE_CALL -> NUISANCE_CALL_ALARM;
        };
    raise(alarm, first.value());
  }

  void carryOut(Decision decision, OpenedMail mail, Instant now) {
    main(decision, mail, now);
    if (decision.also().contains(Extra.FORWARD)) {
      forwarding.pass(mail, decision);
    }
    if (decision.also().contains(Extra.END_CASE)) {
      machines.withdrawals().start(caseOf(decision), mail.id());
    }
    if (!decision.keepsRawMail()) {
      mails.release(mail.id());
    }
  }

  /** Lets the raw mail of a later delivery go; the first one is what is kept, if any is. */
  void releaseCopy(Decision decision, String id) {
    if (decision.outcome() instanceof Outcome.SetAside) {
      aside.clear(id);
    }
    mails.release(id);
  }

  private void main(Decision decision, OpenedMail mail, Instant now) {
    switch (decision.outcome()) {
      case Outcome.OpenCase open -> opening.open(caseOf(decision), mail, readable(mail), open, now);
      case Outcome.JoinCase join -> {
        opening.join(join, mail, now);
        join.effects().stream().sorted().forEach(effect -> effect(effect, join, mail));
      }
      case Outcome.Forward forward -> forwarding.pass(mail, decision);
      case Outcome.Alarm alarm -> {}
      case Outcome.Triage triage -> raise("mail-triage", mail.id());
      case Outcome.SetAside secret -> aside.take(mail);
      case Outcome.Ignore ignore -> {}
    }
  }

  private void effect(JoinEffect effect, Outcome.JoinCase join, OpenedMail mail) {
    switch (effect) {
      case WITHDRAWAL -> machines.withdrawals().start(join.caseId(), mail.id());
      case BOUNCE -> join.returned().ifPresent(got -> machines.returns().start(join.caseId(), got));
      case REMINDER, IDENTITY_REPLY, COMPLAINT, REPLY -> {}
    }
    raise(effect.alarm(), join.caseId().value());
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
