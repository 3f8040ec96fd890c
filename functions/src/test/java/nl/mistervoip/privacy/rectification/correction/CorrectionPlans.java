package nl.mistervoip.privacy.rectification.correction;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;

import java.time.Instant;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.CorrectionProposal;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryCases;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.SamplePeople;

/** Corrections planned as the step plans them, for tests of the console. */
public final class CorrectionPlans {
  private final InMemoryLandscape company = SamplePeople.landscape();
  private final CaseVault vault;
  private final AuditLog audit;

  /**
   * Over the sample company.
   *
   * @param vault of the cases
   * @param audit where plans are written down
   */
  public CorrectionPlans(CaseVault vault, AuditLog audit) {
    this.vault = vault;
    this.audit = audit;
  }

  /**
   * Plans what lies proposed in a case.
   *
   * @param id the case, whose person is a sample customer
   * @param now when
   * @return the digest of the plan
   */
  public String plan(CaseId id, Instant now) {
    InMemoryCases cases = new InMemoryCases();
    cases.put(aCase().asking(Right.RECTIFICATION).build());
    Fuse fuse = Fuse.counting();
    return new Correcting(
            vault,
            new Correcting.Company(company, company.corrections(fuse), company.suppressions(fuse)),
            new Afterwards(cases, vault, company.map()),
            audit)
        .plan(id, now)
        .digest();
  }

  /**
   * Seals a proposal, as when it was agreed to, and plans it.
   *
   * @param id the case
   * @param proposal what is proposed
   * @return the digest of the plan
   */
  public String plan(CaseId id, CorrectionProposal proposal) {
    vault.putJson(id, CorrectionProposal.VAULT_NAME, proposal);
    return plan(id, proposal.at());
  }
}
