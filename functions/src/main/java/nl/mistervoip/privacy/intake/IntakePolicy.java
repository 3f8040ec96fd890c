package nl.mistervoip.privacy.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.intake.Decision.Extra;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.intake.mail.Problem;
import nl.mistervoip.privacy.intake.reading.Classification;
import nl.mistervoip.privacy.intake.reading.Label;

/**
 * Decides what becomes of a mail. Pure. Where two things are possible it leans to a person: a
 * glance too many costs minutes, a request too few is an infringement.
 */
final class IntakePolicy {
  private static final Set<Label> ABOUT_AN_EARLIER_REQUEST =
      EnumSet.of(Label.REMINDER, Label.WITHDRAWAL_OF_REQUEST, Label.IDENTITY_REPLY);

  private IntakePolicy() {}

  /** A mail of which only the header is known. */
  static Decision decideUnread(Problem problem, Optional<ThreadFacts> thread) {
    TriageReason reason =
        problem == Problem.NOT_OPENED ? TriageReason.VIRUS : TriageReason.UNREADABLE;
    return Decision.of(new Outcome.Triage(reason, List.of(), thread.map(ThreadFacts::caseId)));
  }

  static Decision decide(ReadMail mail, Classification read, MailFacts facts) {
    Optional<Outcome> stopped =
        bounced(facts)
            .or(() -> MachineMail.decide(mail, read))
            .or(() -> sentByUs(mail, read, facts))
            .or(() -> secret(read));
    if (stopped.isPresent()) {
      return Decision.of(stopped.get());
    }
    Outcome outcome =
        tooLong(read, facts)
            .or(() -> reply(mail, read, facts))
            .or(() -> phishing(read))
            .or(() -> rights(mail, read))
            .orElseGet(() -> withoutRight(mail, read));
    return new Decision(outcome, extras(outcome, read), Optional.empty());
  }

  /** A letter of ours that came back for good must not vanish among the machines' mails. */
  private static Optional<Outcome> bounced(MailFacts facts) {
    return facts.bounced().map(Outcome.JoinCase::bounced);
  }

  private static Optional<Outcome> sentByUs(ReadMail mail, Classification read, MailFacts facts) {
    boolean own = mail.headers().from().stream().anyMatch(facts::isOwn);
    Outcome unknown = triage(TriageReason.OWN_ADDRESS, read);
    return own
        ? Optional.of(facts.passedOn().map(first -> sentBack(first, read)).orElse(unknown))
        : Optional.empty();
  }

  /** What we passed on and the service desk says is ours: the clock runs from the first receipt. */
  private static Outcome sentBack(String first, Classification read) {
    return new Outcome.Triage(
        TriageReason.MISROUTED, read.proposed(), Optional.empty(), Optional.of(first));
  }

  /** A demand of an authority is no part of any case, also when it answers one. */
  private static Optional<Outcome> secret(Classification read) {
    return read.topic() == Label.AUTHORITY_DEMAND && read.strongTopic()
        ? Optional.of(new Outcome.SetAside())
        : Optional.empty();
  }

  /** What it asks for may stand in the part that was not read. */
  private static Optional<Outcome> tooLong(Classification read, MailFacts facts) {
    return read.cut()
        ? Optional.of(
            new Outcome.Triage(
                TriageReason.UNREADABLE, read.proposed(), facts.thread().map(ThreadFacts::caseId)))
        : Optional.empty();
  }

  private static Optional<Outcome> reply(ReadMail mail, Classification read, MailFacts facts) {
    return facts.thread().flatMap(thread -> Replies.decide(mail, read, thread, facts));
  }

  private static Optional<Outcome> phishing(Classification read) {
    if (read.topic() == Label.PHISHING && read.strongTopic()) {
      return Optional.of(triage(TriageReason.PHISHING, read));
    }
    return Optional.empty();
  }

  private static Optional<Outcome> rights(ReadMail mail, Classification read) {
    if (!read.asksForRight()) {
      return Optional.empty();
    }
    return Optional.of(
        doubt(mail, read)
            .<Outcome>map(reason -> triage(reason, read))
            .orElseGet(() -> openCase(read)));
  }

  /** Why a request that was read still goes to a person first. */
  private static Optional<TriageReason> doubt(ReadMail mail, Classification read) {
    if (MachineMail.isUnanswerable(mail)) {
      return Optional.of(TriageReason.MACHINE_SENDER);
    }
    if (mail.headers().sender().address().isEmpty()) {
      return Optional.of(TriageReason.NO_ONE_SENDER);
    }
    if (read.viewsDiffer()) {
      return Optional.of(TriageReason.VIEWS_DIFFER);
    }
    if (read.labels().stream().anyMatch(ABOUT_AN_EARLIER_REQUEST::contains)) {
      return Optional.of(TriageReason.NO_CASE_FOUND);
    }
    if (read.has(Label.DECEASED)) {
      return Optional.of(TriageReason.DECEASED);
    }
    if (read.isForeign()) {
      return Optional.of(TriageReason.OTHER_LANGUAGE);
    }
    if (read.sure()) {
      return Optional.empty();
    }
    return Optional.of(mail.hasUnread() ? TriageReason.ATTACHMENT_ONLY : TriageReason.UNSURE);
  }

  private static Outcome withoutRight(ReadMail mail, Classification read) {
    if (read.has(Label.BREACH_REPORT)) {
      return new Outcome.Alarm(read.wireNames());
    }
    return TriageGrounds.withoutRight(mail, read)
        .<Outcome>map(reason -> triage(reason, read))
        .orElseGet(() -> new Outcome.Forward(read.wireNames()));
  }

  private static Outcome openCase(Classification read) {
    return new Outcome.OpenCase(
        CaseRights.of(read.labels()), read.wireNames(), read.answerLanguage());
  }

  private static Set<Extra> extras(Outcome outcome, Classification read) {
    Set<Extra> also = EnumSet.noneOf(Extra.class);
    if (read.has(Label.BREACH_REPORT) && !(outcome instanceof Outcome.Alarm)) {
      also.add(Extra.ALARM);
    }
    boolean inCase = outcome instanceof Outcome.OpenCase || outcome instanceof Outcome.JoinCase;
    if (inCase && read.serviceToo()) {
      also.add(Extra.FORWARD);
    }
    return also;
  }

  private static Outcome.Triage triage(TriageReason reason, Classification read) {
    return new Outcome.Triage(reason, read.proposed(), Optional.empty());
  }
}
