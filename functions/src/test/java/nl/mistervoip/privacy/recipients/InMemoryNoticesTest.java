package nl.mistervoip.privacy.recipients;

class InMemoryNoticesTest implements NoticesContract {
  @Override
  public Notices notices() {
    return new InMemoryNotices();
  }
}
