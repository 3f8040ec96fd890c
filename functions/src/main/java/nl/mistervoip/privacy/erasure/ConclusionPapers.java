package nl.mistervoip.privacy.erasure;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.LetterNote;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Deed;
import nl.mistervoip.privacy.erasure.PlanVault.Head;
import nl.mistervoip.privacy.request.CaseId;

/**
 * What is written when an erasure ends, wholly or in part: pseudonymous in the ledger, for the
 * recipients (GDPR Art. 19), in plain words for the letter, as counts in the audit.
 */
final class ConclusionPapers {
  // Domain rules 2.2, row 31: backups live 35 days at most.
  private static final int BACKUP_DAYS = 35;

  private final Cases cases;
  private final CaseVault vault;
  private final Landscape landscape;
  private final LedgerBook book;
  private final AuditLog audit;

  ConclusionPapers(
      Cases cases, CaseVault vault, Landscape landscape, LedgerBook book, AuditLog audit) {
    this.cases = cases;
    this.vault = vault;
    this.landscape = landscape;
    this.book = book;
    this.audit = audit;
  }

  /**
   * How an erasure ended.
   *
   * @param id the case
   * @param head of the plan to which the outcomes belong
   * @param outcomes per store, over all rounds
   * @param letter values of the letter beside those that every confirmation has
   * @param facts of the audit beside the counts
   */
  record Ended(
      CaseId id,
      Head head,
      List<StoreOutcome> outcomes,
      Map<String, String> letter,
      Map<String, String> facts) {}

  /**
   * Writes everything; writing it again gives the same.
   *
   * @param ended how it ended
   * @param now when
   * @return under which name the recipients are told
   */
  Deed write(Ended ended, Instant now) {
    CaseId id = ended.id();
    SubjectRef ref = vault.getJson(id, SubjectRef.VAULT_NAME, SubjectRef.class);
    book.write(id, ended.head(), ref, ended.outcomes(), now);
    Deed told =
        new RecipientsNote(vault, new SubjectFile(vault, landscape))
            .concluded(id, ended.head().digest(), ended.outcomes(), now);
    Waiting.concluded(vault, id, ended.head().digest(), ended.outcomes());
    writeLetter(ended, now);
    writeAudit(ended, now);
    new Endings(vault).conclude(id);
    return told;
  }

  private void writeLetter(Ended ended, Instant now) {
    CaseId id = ended.id();
    String letter = LetterFields.ERASURE_CONFIRMATION;
    LetterFacts every =
        new ConfirmationFacts(vault, landscape.map()).of(cases.get(id), ended.outcomes(), now);
    LetterFacts facts = RefusedRest.with(every, ended.letter());
    // Who refused the rest wrote words of their own; those of who agreed were to another letter.
    boolean partly = ended.letter().containsKey(LetterFields.PARTLY);
    vault.putJson(
        id,
        LetterFacts.vaultName(letter),
        partly ? facts : LetterNote.in(vault, id, letter, facts));
  }

  /** The last day on which a backup may hold what goes at this moment, as an ISO date. */
  static String backupsUntil(Instant now) {
    return ItemFacts.today(now).plusDays(BACKUP_DAYS).toString();
  }

  private void writeAudit(Ended ended, Instant now) {
    List<StoreOutcome> outcomes = ended.outcomes();
    Map<String, String> facts = new HashMap<>(ended.facts());
    facts.put("plan", ended.head().digest());
    facts.put("map", ended.head().mapVersion());
    facts.put("erased", Long.toString(outcomes.stream().mapToLong(StoreOutcome::erased).sum()));
    facts.put("stays", Long.toString(outcomes.stream().mapToLong(StoreOutcome::staying).sum()));
    String once = "erasure.concluded/" + ended.head().digest();
    audit.append(
        new AuditLog.Event(
            ended.id().value(), "erasure.concluded", "system", "GDPR 17", facts, once),
        now);
  }
}
