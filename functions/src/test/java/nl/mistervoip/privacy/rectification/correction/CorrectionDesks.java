package nl.mistervoip.privacy.rectification.correction;

import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryLandscape;

/** The entry of the room over stores in memory, for tests of the console. */
public final class CorrectionDesks {
  private CorrectionDesks() {}

  /**
   * The entry.
   *
   * @param company its stores
   * @param vault of the cases
   * @param audit where looks and proposals are written down
   * @return the desk
   */
  public static CorrectionDesk over(InMemoryLandscape company, CaseVault vault, AuditLog audit) {
    return new CorrectionDesk(company, vault, company.corrections(Fuse.counting()), audit);
  }
}
