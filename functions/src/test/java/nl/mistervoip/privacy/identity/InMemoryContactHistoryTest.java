package nl.mistervoip.privacy.identity;

class InMemoryContactHistoryTest implements ContactHistoryContract {
  private final ContactHistory history = new InMemoryContactHistory();

  @Override
  public ContactHistory history() {
    return history;
  }
}
