package nl.mistervoip.privacy.erasure;

import java.time.Instant;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.erasure.PlanVault.Head;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Takes an approved plan up: plans again, and only if that gives the same the plan may be carried
 * out. The ledger knows of it before the first item goes.
 */
final class PlanCheck {
  private final ErasurePlanner planner;
  private final SubjectFile subjects;
  private final PlanVault plans;
  private final CaseVault vault;
  private final LedgerBook book;

  PlanCheck(Landscape landscape, ErasurePlanner planner, CaseVault vault, LedgerBook book) {
    this.planner = planner;
    this.subjects = new SubjectFile(vault, landscape);
    this.plans = new PlanVault(vault);
    this.vault = vault;
    this.book = book;
  }

  /**
   * Compares what was approved with what planning gives now.
   *
   * @param id the case
   * @param digest what was approved
   * @param now the moment of checking
   * @return whether the approved plan is the stored one and still what planning gives
   */
  boolean check(CaseId id, String digest, Instant now) {
    return plans
        .head(id)
        .filter(head -> head.digest().equals(digest))
        .filter(head -> planner.compute(id, subjects.withFresh(id), now).digest().equals(digest))
        .map(head -> takeUp(id, head, now))
        .orElse(false);
  }

  private boolean takeUp(CaseId id, Head head, Instant now) {
    book.begin(id, head, vault.getJson(id, SubjectRef.VAULT_NAME, SubjectRef.class), now);
    plans.approve(id, head.digest());
    return true;
  }
}
