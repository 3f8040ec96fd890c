package nl.mistervoip.privacy.casefile;

import java.util.UUID;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.testing.InMemoryVault;

class InMemoryVaultTest implements VaultContract {
  private final InMemoryVault vault = new InMemoryVault();

  @Override
  public CaseVault vault() {
    return vault;
  }

  @Override
  public CaseId newCase() {
    return CaseId.ofMessage(UUID.randomUUID().toString());
  }
}
