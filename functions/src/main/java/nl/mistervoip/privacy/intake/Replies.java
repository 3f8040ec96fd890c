package nl.mistervoip.privacy.intake;

import java.util.Optional;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.intake.reading.Classification;

/**
 * Decides about a mail that may belong to a case. Pure. Only the requester, proven by what SES
 * found, joins a case without a person.
 */
final class Replies {
  private Replies() {}

  /** Empty when the mail has nothing to do with the case. */
  static Optional<Outcome> decide(
      ReadMail mail, Classification read, ThreadFacts thread, MailFacts facts) {
    return switch (thread.link()) {
      case NAMED -> Optional.of(named(read, thread, facts));
      case SENDER, SENDER_OF_SEVERAL ->
          MachineMail.isUnanswerable(mail) ? Optional.empty() : SameSender.decide(read, thread);
    };
  }

  private static Outcome named(Classification read, ThreadFacts thread, MailFacts facts) {
    return doubt(read, thread, facts)
        .<Outcome>map(
            reason -> new Outcome.Triage(reason, read.proposed(), Optional.of(thread.caseId())))
        .orElseGet(() -> new Outcome.JoinCase(thread.caseId(), read.wireNames()));
  }

  private static Optional<TriageReason> doubt(
      Classification read, ThreadFacts thread, MailFacts facts) {
    if (!thread.open()) {
      return Optional.of(
          facts.verdicts().dmarc() == Verdict.FAIL
              ? TriageReason.FORGED_SENDER
              : TriageReason.CLOSED_CASE);
    }
    if (!thread.fromRequester()) {
      return Optional.of(TriageReason.STRANGER);
    }
    if (facts.verdicts().dmarc() == Verdict.FAIL) {
      return Optional.of(TriageReason.FORGED_SENDER);
    }
    if (!facts.authenticated()) {
      return Optional.of(TriageReason.UNPROVEN_SENDER);
    }
    return CaseRights.goBeyond(thread.rights(), read.labels())
        ? Optional.of(TriageReason.NEW_RIGHT)
        : Optional.empty();
  }
}
