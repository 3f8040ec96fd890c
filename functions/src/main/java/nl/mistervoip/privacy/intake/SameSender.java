package nl.mistervoip.privacy.intake;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.intake.ThreadFacts.Link;
import nl.mistervoip.privacy.intake.reading.Classification;
import nl.mistervoip.privacy.intake.reading.Label;

/**
 * Decides about a mail that names no case, from a proven sender who has one open. Pure. What
 * clearly belongs to the case joins it; what may be a request of its own goes to a person with the
 * case proposed, because agencies and families share one mailbox; everything else is read as from
 * anyone.
 */
final class SameSender {
  private static final Set<Label> ABOUT_A_REQUEST =
      EnumSet.of(
          Label.REMINDER,
          Label.WITHDRAWAL_OF_REQUEST,
          Label.IDENTITY_REPLY,
          Label.COMPLAINT_PRIVACY);

  private SameSender() {}

  /** Empty when the mail has nothing to do with the case. */
  static Optional<Outcome> decide(Classification read, ThreadFacts thread) {
    boolean about = read.labels().stream().anyMatch(ABOUT_A_REQUEST::contains);
    if (read.labels().isEmpty()) {
      return withoutLabel(read, thread);
    }
    if (CaseRights.goBeyond(thread.rights(), read.labels())) {
      return triage(TriageReason.NEW_RIGHT, read, thread);
    }
    if (read.asksForRight() && (!about || read.has(Label.ON_BEHALF))) {
      return triage(TriageReason.REPEATED_REQUEST, read, thread);
    }
    return about ? Optional.of(joined(read, thread)) : Optional.empty();
  }

  private static Optional<Outcome> withoutLabel(Classification read, ThreadFacts thread) {
    if (!read.suspected().isEmpty()) {
      return triage(TriageReason.UNSURE, read, thread);
    }
    // A fault, an invoice or an order is the service desk's, whoever writes; an answer to a
    // question
    // of ours speaks of nothing that we know.
    return read.topic() == Label.OTHER ? Optional.of(joined(read, thread)) : Optional.empty();
  }

  private static Outcome joined(Classification read, ThreadFacts thread) {
    return thread.link() == Link.SENDER_OF_SEVERAL
        ? new Outcome.Triage(
            TriageReason.SEVERAL_CASES, read.proposed(), Optional.of(thread.caseId()))
        : new Outcome.JoinCase(thread.caseId(), read.wireNames());
  }

  private static Optional<Outcome> triage(
      TriageReason reason, Classification read, ThreadFacts thread) {
    return Optional.of(new Outcome.Triage(reason, read.proposed(), Optional.of(thread.caseId())));
  }
}
