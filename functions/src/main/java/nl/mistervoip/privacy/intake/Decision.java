package nl.mistervoip.privacy.intake;

import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.request.CaseId;

/**
 * What is done with a mail. Stored before anything is done, so that a second try does the same.
 *
 * @param outcome the main thing
 * @param also what is done besides: a mail can be a request and a fault report in one
 * @param caseId the case it opens or joins
 */
record Decision(Outcome outcome, Set<Extra> also, Optional<CaseId> caseId) {
  /** What may be done besides the main thing. */
  enum Extra {
    /** The service desk gets the mail too. */
    FORWARD,
    /** A person is woken. */
    ALARM,
    /** A person is asked to close the case unanswered. */
    END_CASE
  }

  Decision {
    also = Set.copyOf(also);
  }

  static Decision of(Outcome outcome) {
    return new Decision(outcome, Set.of(), Optional.empty());
  }

  /**
   * Whether the raw mail stays until a person lets it go: it waits for one, or reports a breach.
   */
  boolean keepsRawMail() {
    return outcome.needsPerson() || also.contains(Extra.ALARM);
  }

  Decision inCase(CaseId id) {
    return new Decision(outcome, also, Optional.of(id));
  }
}
