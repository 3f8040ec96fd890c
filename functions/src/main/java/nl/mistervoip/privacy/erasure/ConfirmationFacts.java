package nl.mistervoip.privacy.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.DataMap;

/**
 * What the confirmation has to tell: made once from the plan, for those who decide, and once from
 * what was carried out, for the letter that goes out.
 */
final class ConfirmationFacts {
  private final CaseVault vault;
  private final DataMap map;

  ConfirmationFacts(CaseVault vault, DataMap map) {
    this.vault = vault;
    this.map = map;
  }

  /**
   * The facts.
   *
   * @param record the case
   * @param outcomes per store
   * @param now when it goes, or would
   */
  LetterFacts of(CaseRecord record, List<StoreOutcome> outcomes, Instant now) {
    SubjectRef ref = vault.getJson(record.id(), SubjectRef.VAULT_NAME, SubjectRef.class);
    return LetterFacts.toPerson(
        ref,
        Map.of(LetterFields.BACKUPS_UNTIL, ConclusionPapers.backupsUntil(now)),
        Map.of(LetterFields.OUTCOMES, new LetterRows(map, record.language()).of(outcomes)));
  }
}
