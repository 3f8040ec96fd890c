package nl.mistervoip.privacy.erasure;

/** The double is held to the same contract as the real ledger. */
class InMemoryLedgerTest implements LedgerContract {
  @Override
  public Ledger ledger() {
    return new InMemoryLedger();
  }
}
