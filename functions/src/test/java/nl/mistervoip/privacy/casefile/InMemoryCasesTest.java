package nl.mistervoip.privacy.casefile;

import nl.mistervoip.privacy.audit.AuditTrail;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryCases;

class InMemoryCasesTest implements CasesContract {
  private final InMemoryAudit audit = new InMemoryAudit();
  private final InMemoryCases cases = new InMemoryCases(audit);

  @Override
  public Cases cases() {
    return cases;
  }

  @Override
  public CaseWatch watch() {
    return cases;
  }

  @Override
  public AuditTrail trail() {
    return audit;
  }
}
