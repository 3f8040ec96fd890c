package nl.mistervoip.privacy.audit;

class ChainedAuditTest implements AuditLogContract {
  private final InMemoryEntries entries = new InMemoryEntries();
  private final ChainedAudit audit = new ChainedAudit(entries, new HmacKey("key"));

  @Override
  public AuditSearch search() {
    return new EntrySearch(entries);
  }

  @Override
  public AuditLog log() {
    return audit;
  }

  @Override
  public AuditTrail trail() {
    return audit;
  }
}
