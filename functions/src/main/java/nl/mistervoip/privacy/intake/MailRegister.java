package nl.mistervoip.privacy.intake;

import java.time.Instant;
import java.util.Optional;
import nl.mistervoip.privacy.request.CaseId;

/**
 * What was received and what became of it; no personal data. It makes intake idempotent: SES and
 * Lambda deliver at least once, and senders send again.
 */
interface MailRegister {
  /** Where a mail stands. */
  enum State {
    /** Registered; what becomes of it may be decided already. */
    RECEIVED,
    /** Everything that was decided has been done. */
    DONE,
    /** Everything that software does has been done; a person has to look. */
    TRIAGE,
    /** A person decided; it is being carried out. */
    DECIDED
  }

  /**
   * A registered mail.
   *
   * @param id its SES message id
   * @param receivedAt its receipt, as first registered
   * @param verdicts what the checks found, as first registered
   * @param state where it stands
   * @param decision what was decided, once it was
   */
  record Registered(
      String id, Instant receivedAt, Verdicts verdicts, State state, Optional<Decision> decision) {
    boolean isFinished() {
      return state != State.RECEIVED;
    }
  }

  /** Registers a mail unless it is known; the entry as it stands after it. */
  Registered receive(ReceivedMail mail, Instant now);

  /**
   * Claims a content for a mail: the id of the first mail that had this content, which may be the
   * mail itself.
   */
  String firstWith(String fingerprint, String id, Instant now);

  /**
   * The case number for a mail that opens a case: the same each time, and never that of another
   * mail.
   */
  CaseId caseFor(String id, Instant now);

  /** Notes what is to be done; the first decision stands. The entry as it stands after it. */
  Registered decide(String id, Decision decision);

  /** Notes that everything is done; a mail that a person has to look at waits for that. */
  void finish(String id, Instant now);

  /**
   * Notes that a later delivery of a mail ended as the first: what a person has left to do is noted
   * there.
   */
  void finishCopy(String id, Decision decision, Instant now);
}
