package nl.mistervoip.privacy.audit;

class ChainedAuditTest implements AuditLogContract {
  private final ChainedAudit audit = new ChainedAudit(new InMemoryEntries(), new HmacKey("key"));

  @Override
  public AuditLog log() {
    return audit;
  }

  @Override
  public AuditTrail trail() {
    return audit;
  }
}
