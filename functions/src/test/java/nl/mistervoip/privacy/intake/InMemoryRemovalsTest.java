package nl.mistervoip.privacy.intake;

class InMemoryRemovalsTest implements RemovalsContract {
  @Override
  public Removals removals() {
    return new InMemoryRemovals();
  }
}
