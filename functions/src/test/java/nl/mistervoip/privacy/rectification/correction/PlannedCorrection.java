package nl.mistervoip.privacy.rectification.correction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.CorrectionProposal;
import nl.mistervoip.privacy.casefile.CorrectionProposal.Change;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.SamplePeople;

/** A correction of a sample customer's street, proposed and planned as the steps leave it. */
public final class PlannedCorrection {
  private PlannedCorrection() {}

  /**
   * Proposes and plans.
   *
   * @param id the case
   * @param vault where both are sealed
   * @param by who proposes
   * @param now when
   * @return the digest of the plan
   */
  public static String of(CaseId id, CaseVault vault, String by, Instant now) {
    vault.putJson(
        id,
        SubjectRef.VAULT_NAME,
        new SubjectRef(
            "100042",
            SamplePeople.ANNEKE.controllerIds(),
            Optional.of("anneke.voorbeeld@example.nl"),
            Optional.empty()));
    Change street =
        new Change(
            "customers", new TreeMap<>(), "address.street", "Nieuwelaan", "mail", "register");
    return new CorrectionPlans(vault, new InMemoryAudit())
        .plan(id, new CorrectionProposal(List.of(street), by, now));
  }
}
