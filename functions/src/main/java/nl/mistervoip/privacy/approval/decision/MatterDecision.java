package nl.mistervoip.privacy.approval.decision;

import java.util.Optional;
import nl.mistervoip.privacy.casefile.CallsToKeep;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.request.CaseId;

/**
 * What a person decided in a matter; sealed in the case.
 *
 * @param answer which
 * @param letter what it has to say, when one goes
 * @param calls which are kept, when some are
 * @param subject the subscriber whose calls they are
 */
public record MatterDecision(
    MatterAnswer answer,
    Optional<LetterFacts> letter,
    Optional<CallsToKeep> calls,
    Optional<SubjectRef> subject) {
  /** One that a letter tells. */
  public static MatterDecision letter(MatterAnswer answer, LetterFacts facts) {
    return new MatterDecision(answer, Optional.of(facts), Optional.empty(), Optional.empty());
  }

  /** Lays it down for the steps that follow; doing so again changes nothing. */
  void keep(CaseVault vault, CaseId id) {
    letter.ifPresent(facts -> vault.putJson(id, LetterFacts.vaultName(LetterFields.MATTER), facts));
    calls.ifPresent(kept -> vault.putJson(id, CallsToKeep.VAULT_NAME, kept));
  }

  @Override
  public String toString() {
    return "MatterDecision[" + answer + "]";
  }
}
