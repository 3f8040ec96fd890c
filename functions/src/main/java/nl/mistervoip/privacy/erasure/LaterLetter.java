package nl.mistervoip.privacy.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.ErasureNotice;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.request.CaseId;

/** Lays down what the person hears who asked to be told when the rest has gone. */
final class LaterLetter {
  private final Cases cases;
  private final CaseVault vault;
  private final DataMap map;

  LaterLetter(Cases cases, CaseVault vault, DataMap map) {
    this.cases = cases;
    this.vault = vault;
    this.map = map;
  }

  /** Whether the person asked to hear of it. */
  boolean asked(CaseId id) {
    return vault.findJson(id, ErasureNotice.VAULT_NAME, ErasureNotice.class).isPresent();
  }

  /**
   * Writes the facts of the letter.
   *
   * @param id the case
   * @param ref who it goes to
   * @param attempt tells this letter from the first confirmation and from later ones; digits
   * @param outcomes what went now
   * @param now when
   */
  void write(CaseId id, SubjectRef ref, String attempt, List<StoreOutcome> outcomes, Instant now) {
    LetterRows rows = new LetterRows(map, cases.get(id).language());
    LetterFacts facts =
        LetterFacts.toPerson(
            ref,
            Map.of(
                LetterFields.LATER,
                "yes",
                LetterFields.ATTEMPT,
                attempt,
                LetterFields.BACKUPS_UNTIL,
                ConclusionPapers.backupsUntil(now)),
            Map.of(LetterFields.OUTCOMES, rows.of(outcomes)));
    vault.putJson(id, LetterFacts.vaultName(LetterFields.ERASURE_CONFIRMATION), facts);
  }
}
