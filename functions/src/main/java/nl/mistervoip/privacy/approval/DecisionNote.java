package nl.mistervoip.privacy.approval;

import java.util.Optional;
import nl.mistervoip.privacy.casefile.SubjectRef;

/**
 * What a person wrote beside a decision; sealed in the case, because free text may be personal. It
 * is sealed before the decision counts, so that what follows can always be done from it.
 *
 * @param ground of the law, empty text when approving
 * @param reason in plain words
 * @param subject whose data it is, when the person settled that with an identity
 */
record DecisionNote(String ground, String reason, Optional<SubjectRef> subject) {
  @Override
  public String toString() {
    return "DecisionNote[REDACTED]";
  }
}
