package nl.mistervoip.privacy.intake;

import java.time.Instant;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.ReturnedAnswer;
import nl.mistervoip.privacy.platform.Outbox;
import nl.mistervoip.privacy.request.CaseId;

/**
 * A letter of ours that came back for good.
 *
 * @param caseId the case it belonged to
 * @param answer what it was as an answer; empty for any other letter, or one of long ago
 */
record ReturnedLetter(CaseId caseId, Optional<ReturnedAnswer> answer) {
  /** Empty when the id is of no letter of a case. */
  static Optional<ReturnedLetter> find(Outbox outbox, String messageId, Instant now) {
    return outbox.find(messageId).flatMap(sent -> of(sent, now));
  }

  private static Optional<ReturnedLetter> of(Outbox.Sent sent, Instant now) {
    // A message to a recipient of data belongs to no case, so that no answer joins one; its key
    // names
    // the case it is about.
    return sent.reference()
        .or(() -> Optional.of(sent.key()))
        .flatMap(CaseId::findIn)
        .map(id -> new ReturnedLetter(id, ReturnedAnswer.of(id, sent, now)));
  }
}
