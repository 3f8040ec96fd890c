package nl.mistervoip.privacy.casefile;

import nl.mistervoip.privacy.testing.InMemoryCases;

class InMemoryClosedCasesTest implements ClosedCasesContract {
  private final InMemoryCases cases = new InMemoryCases();

  @Override
  public Cases cases() {
    return cases;
  }

  @Override
  public ClosedCases closed() {
    return new InMemoryClosedCases(cases);
  }
}
