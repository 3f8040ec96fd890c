package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;

/** Puts a case whose answer came back before a person. Running it again changes nothing. */
final class ReopenCase {
  /** What became of it. */
  sealed interface Reopened {
    /**
     * A person decides now.
     *
     * @param closing the event that closes the case again, as it was closed before
     */
    record Open(CaseEvent closing) implements Reopened {}

    /** Something else is under way in the case; it is looked at again when that has ended. */
    record Later() implements Reopened {}

    /** The case ended without an answer that was owed: nothing is delivered again. */
    record Over() implements Reopened {}
  }

  private final Cases cases;
  private final CaseVault vault;

  ReopenCase(Cases cases, CaseVault vault) {
    this.cases = cases;
    this.vault = vault;
  }

  Reopened reopen(CaseId id, ReturnedAnswer answer, Instant now) {
    CaseRecord present = cases.get(id);
    return switch (present.state()) {
      case CLOSED_ANSWERED, CLOSED_REFUSED -> {
        // Noted first: an open case always says which answer it is open for.
        vault.putJson(id, ReturnedAnswer.VAULT_NAME, answer);
        yield open(cases.apply(id, CaseEvent.ANSWER_BOUNCED, "system", now));
      }
      case ANSWER_RETURNED -> again(present, answer);
      case CLOSED_WITHDRAWN, CLOSED_UNIDENTIFIED -> new Reopened.Over();
      case RECEIVED,
          ACKNOWLEDGED,
          IDENTIFYING,
          IDENTITY_DOUBTED,
          IDENTIFIED,
          PREPARING,
          AWAITING_APPROVAL,
          EXECUTING,
          ANSWERED,
          REFUSED,
          AWAITING_POST,
          NEEDS_ATTENTION ->
          new Reopened.Later();
    };
  }

  /** The same step run again, or another answer of the case that came back as well. */
  private Reopened again(CaseRecord present, ReturnedAnswer answer) {
    boolean same =
        vault
            .findJson(present.id(), ReturnedAnswer.VAULT_NAME, ReturnedAnswer.class)
            .filter(answer::equals)
            .isPresent();
    return same ? open(present) : new Reopened.Later();
  }

  private static Reopened open(CaseRecord reopened) {
    boolean refused =
        reopened.resumeState().filter(state -> state == CaseState.CLOSED_REFUSED).isPresent();
    return new Reopened.Open(refused ? CaseEvent.CLOSE_REFUSED : CaseEvent.CLOSE);
  }
}
