package nl.mistervoip.privacy.audit;

import nl.mistervoip.privacy.testing.InMemoryAudit;

class InMemoryAuditTest implements AuditLogContract {
  private final InMemoryAudit audit = new InMemoryAudit();

  @Override
  public AuditLog log() {
    return audit;
  }

  @Override
  public AuditSearch search() {
    return audit;
  }

  @Override
  public AuditTrail trail() {
    return audit;
  }
}
