package nl.mistervoip.privacy.intake.byhand;

import java.time.Instant;
import nl.mistervoip.privacy.intake.triage.PersonsDecision;
import nl.mistervoip.privacy.request.CaseId;

/** The part of the mail register into which requests are entered by hand. */
public interface HandRegister {
  /**
   * A request that a person entered, and so decided on.
   *
   * @param id of the mail that was made of it
   * @param receivedAt when it came in
   * @param decision that it opens a case, and for what
   */
  record Entry(String id, Instant receivedAt, PersonsDecision decision) {}

  /** Enters it as decided, unless it is known. */
  void enter(Entry entry, Instant now);

  /** The number of the case that it opens: the same each time, and never that of another mail. */
  CaseId numberOf(String id, Instant now);
}
