package nl.mistervoip.privacy.retention;

/** The double is held to the same contract as the real store. */
class InMemorySweepsTest implements SweepsContract {
  @Override
  public Sweeps sweeps() {
    return new InMemorySweeps();
  }
}
