package nl.mistervoip.privacy.erasure;

import java.time.Instant;
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
import nl.mistervoip.privacy.datamap.RecipientsToTell;
import nl.mistervoip.privacy.erasure.PlanVault.Head;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Writes down what an erasure came to: pseudonymous in the ledger, in plain words for the letter,
 * as counts in the audit.
 */
final class Conclusion {
  /**
   * Something failed or is still there: the letter would not be true. Look at the results and erase
   * again.
   */
  static final class IncompleteErasureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IncompleteErasureException(CaseId id, String what) {
      super(
          "The erasure of case "
              + id
              + " is not complete: "
              + what
              + ". Plan, approve and erase again.");
    }
  }

  // Domain rules 2.2, row 31: backups live 35 days at most.
  private static final int BACKUP_DAYS = 35;

  private final Cases cases;
  private final CaseVault vault;
  private final Landscape landscape;
  private final LedgerBook book;
  private final AuditLog audit;

  Conclusion(Cases cases, CaseVault vault, Landscape landscape, LedgerBook book, AuditLog audit) {
    this.cases = cases;
    this.vault = vault;
    this.landscape = landscape;
    this.book = book;
    this.audit = audit;
  }

  /**
   * Concludes the erasure of a case.
   *
   * @param id the case
   * @param now the moment of concluding
   * @throws IncompleteErasureException when a store was not worked through, something failed or
   *     something is left
   */
  void conclude(CaseId id, Instant now) {
    PlanVault plans = new PlanVault(vault);
    Head head = plans.approvedHead(id);
    requireNothingLeft(id, plans, head);
    List<StoreOutcome> outcomes =
        head.stores().stream().map(store -> outcome(id, plans, head, store)).toList();
    SubjectRef ref = vault.getJson(id, SubjectRef.VAULT_NAME, SubjectRef.class);
    book.write(id, head, ref, outcomes, now);
    new RecipientsToTell(
            RecipientsToTell.Act.ERASURE,
            now,
            outcomes.stream().filter(StoreOutcome::changed).map(StoreOutcome::store).toList(),
            new SubjectFile(vault, landscape).identifiers(id))
        .keep(vault, id);
    writeLetter(id, outcomes, now);
    writeAudit(id, head, outcomes, now);
  }

  private static void requireNothingLeft(CaseId id, PlanVault plans, Head head) {
    long residual =
        plans
            .readBack(id, head)
            .orElseThrow(() -> new IncompleteErasureException(id, "it was not read back"))
            .residual();
    if (residual > 0) {
      throw new IncompleteErasureException(id, residual + " items are left");
    }
  }

  private static StoreOutcome outcome(CaseId id, PlanVault plans, Head head, String store) {
    StoreResult result =
        plans
            .result(id, head, store)
            .orElseThrow(
                () -> new IncompleteErasureException(id, store + " was not worked through"));
    if (result.failed() > 0) {
      throw new IncompleteErasureException(id, result.failed() + " items of " + store + " changed");
    }
    return StoreOutcome.of(store, result, head);
  }

  private void writeLetter(CaseId id, List<StoreOutcome> outcomes, Instant now) {
    String letter = LetterFields.ERASURE_CONFIRMATION;
    LetterFacts facts =
        new ConfirmationFacts(vault, landscape.map()).of(cases.get(id), outcomes, now);
    vault.putJson(id, LetterFacts.vaultName(letter), LetterNote.in(vault, id, letter, facts));
  }

  /** The last day on which a backup may hold what goes at this moment, as an ISO date. */
  static String backupsUntil(Instant now) {
    return ItemFacts.today(now).plusDays(BACKUP_DAYS).toString();
  }

  private void writeAudit(CaseId id, Head head, List<StoreOutcome> outcomes, Instant now) {
    Map<String, String> facts =
        Map.of(
            "plan", head.digest(),
            "map", head.mapVersion(),
            "erased", Long.toString(outcomes.stream().mapToLong(StoreOutcome::erased).sum()),
            "stays", Long.toString(outcomes.stream().mapToLong(StoreOutcome::staying).sum()));
    audit.append(
        new AuditLog.Event(
            id.value(),
            "erasure.concluded",
            "system",
            "GDPR 17",
            facts,
            "erasure.concluded/" + head.digest()),
        now);
  }
}
