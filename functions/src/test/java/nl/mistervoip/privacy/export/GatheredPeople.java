package nl.mistervoip.privacy.export;

import nl.mistervoip.privacy.casefile.IdentityProof;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.testing.InMemoryCases;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.InMemoryVault;
import nl.mistervoip.privacy.testing.SamplePeople;
import nl.mistervoip.privacy.testing.TickingClock;

/** A sample customer's data gathered as the steps do it, for the tests of who decides on it. */
public final class GatheredPeople {
  private final InMemoryCases cases;
  private final InMemoryVault vault;

  /**
   * Gathers into cases.
   *
   * @param cases which there are
   * @param vault where it is sealed
   */
  public GatheredPeople(InMemoryCases cases, InMemoryVault vault) {
    this.cases = cases;
    this.vault = vault;
  }

  /**
   * Searches every store.
   *
   * @param id the case
   * @param person whose data it is
   * @param silent a store that does not answer
   */
  public void gather(CaseId id, CustomerRef person, String silent) {
    InMemoryLandscape company = SamplePeople.landscape();
    TickingClock clock = TickingClock.atNow();
    vault.putJson(id, Subject.VAULT_NAME, company.resolve(person));
    vault.putJson(
        id,
        IdentityProof.VAULT_NAME,
        new IdentityProof(2, "link", java.util.List.of(), clock.instant()));
    company.unreachable(silent, true);
    SearchStore search = new SearchStore(cases, vault, company, clock);
    company.map().stores().stream().map(Store::id).forEach(store -> search.search(id, store));
  }
}
