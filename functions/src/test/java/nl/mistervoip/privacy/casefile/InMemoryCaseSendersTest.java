package nl.mistervoip.privacy.casefile;

import nl.mistervoip.privacy.testing.InMemoryCaseSenders;
import nl.mistervoip.privacy.testing.InMemoryCases;

class InMemoryCaseSendersTest implements CaseSendersContract {
  private final InMemoryCases cases = new InMemoryCases();
  private final InMemoryCaseSenders senders = new InMemoryCaseSenders(cases);

  @Override
  public CaseSenders senders() {
    return senders;
  }

  @Override
  public Cases cases() {
    return cases;
  }
}
