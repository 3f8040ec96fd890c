package nl.mistervoip.privacy.intake;

import static nl.mistervoip.privacy.intake.mail.MachineSign.AUTO_GENERATED;
import static nl.mistervoip.privacy.intake.mail.MachineSign.BULK;
import static nl.mistervoip.privacy.intake.mail.MachineSign.DAEMON_SENDER;
import static nl.mistervoip.privacy.intake.mail.MachineSign.DELIVERY_REPORT;
import static nl.mistervoip.privacy.intake.mail.MachineSign.EMPTY_SENDER;
import static nl.mistervoip.privacy.intake.mail.MachineSign.LIST;
import static nl.mistervoip.privacy.intake.mail.MachineSign.NO_REPLY_SENDER;
import static nl.mistervoip.privacy.intake.mail.MachineSign.READ_RECEIPT;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.intake.Decision.Extra;
import nl.mistervoip.privacy.intake.mail.MachineSign;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.intake.mail.Problem;
import nl.mistervoip.privacy.intake.reading.Classification;
import nl.mistervoip.privacy.intake.reading.Label;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Decides what becomes of a mail. Pure. Where two things are possible it leans to a person: a
 * glance too many costs minutes, a request too few is an infringement.
 */
final class IntakePolicy {
  /** Reports about our own mail: what they quote was written by us. */
  private static final Set<MachineSign> REPORTS =
      EnumSet.of(DELIVERY_REPORT, READ_RECEIPT, DAEMON_SENDER);

  /** Senders to whom no acknowledgement may go (RFC 3834 2, RFC 5321 4.5.5). */
  private static final Set<MachineSign> UNANSWERABLE =
      EnumSet.of(AUTO_GENERATED, EMPTY_SENDER, NO_REPLY_SENDER, LIST, BULK);

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
    Optional<Outcome> stopped = sentByMachine(mail, read).or(() -> sentByUs(mail, read, facts));
    if (stopped.isPresent()) {
      return Decision.of(stopped.get());
    }
    Outcome outcome =
        facts.thread().isPresent()
            ? reply(read, facts.thread().get(), facts.verdicts())
            : specialMatter(read)
                .or(() -> rights(mail, read))
                .orElseGet(() -> withoutRight(mail, read));
    return new Decision(outcome, extras(outcome, read), Optional.empty());
  }

  private static Optional<Outcome> sentByMachine(ReadMail mail, Classification read) {
    Set<MachineSign> signs = mail.headers().signs();
    boolean report = signs.stream().anyMatch(REPORTS::contains);
    if (!mail.headers().isAutoReply()) {
      return Optional.empty();
    }
    boolean mayAsk = !report && (!read.labels().isEmpty() || !read.suspected().isEmpty());
    return Optional.of(
        mayAsk
            ? triage(TriageReason.MACHINE_SENDER, read)
            : new Outcome.Ignore(IgnoreReason.AUTO_REPLY));
  }

  private static Optional<Outcome> sentByUs(ReadMail mail, Classification read, MailFacts facts) {
    boolean own = mail.headers().from().stream().anyMatch(facts::isOwn);
    return own ? Optional.of(triage(TriageReason.OWN_ADDRESS, read)) : Optional.empty();
  }

  private static Outcome reply(Classification read, ThreadFacts thread, Verdicts verdicts) {
    if (!thread.fromRequester()) {
      return triage(TriageReason.STRANGER, read, thread.caseId());
    }
    if (verdicts.dmarc() == Verdict.FAIL) {
      return triage(TriageReason.FORGED_SENDER, read, thread.caseId());
    }
    if (!thread.open()) {
      return triage(TriageReason.CLOSED_CASE, read, thread.caseId());
    }
    boolean newRight =
        CaseRights.of(read.labels()).stream()
            .anyMatch(right -> !CaseRights.covers(thread.rights(), right));
    return newRight
        ? triage(TriageReason.NEW_RIGHT, read, thread.caseId())
        : new Outcome.JoinCase(thread.caseId(), read.wireNames());
  }

  private static Optional<Outcome> specialMatter(Classification read) {
    if (read.topic() == Label.AUTHORITY_DEMAND && read.strongTopic()) {
      return Optional.of(triage(TriageReason.AUTHORITY_DEMAND, read));
    }
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
    if (mail.headers().signs().stream().anyMatch(UNANSWERABLE::contains)) {
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
    return read.sure() ? Optional.empty() : Optional.of(TriageReason.UNSURE);
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

  private static Outcome.Triage triage(TriageReason reason, Classification read, CaseId caseId) {
    return new Outcome.Triage(reason, read.proposed(), Optional.of(caseId));
  }
}
