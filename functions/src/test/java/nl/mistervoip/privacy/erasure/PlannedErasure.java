package nl.mistervoip.privacy.erasure;

import java.time.Instant;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryVault;
import nl.mistervoip.privacy.testing.SamplePeople;

/** A plan of erasure as the step leaves it in a case, for the tests of who decides on it. */
public final class PlannedErasure {
  private PlannedErasure() {}

  /**
   * Plans and takes the plan up, as {@code check-plan} does.
   *
   * @param id the case
   * @param vault where the plan is sealed
   * @param now the moment of planning
   */
  public static void takenUp(CaseId id, InMemoryVault vault, Instant now) {
    new PlanVault(vault).approve(id, of(id, SamplePeople.ROBIN, vault, now));
  }

  /**
   * Plans once more after a plan was taken up.
   *
   * @param id the case
   * @param vault where the plans are sealed
   * @param now the moment of planning
   * @return the digest of the later plan
   */
  public static String again(CaseId id, InMemoryVault vault, Instant now) {
    takenUp(id, vault, now);
    return of(id, SamplePeople.ROBIN, vault, now);
  }

  /**
   * What was taken up is written down, as {@code conclude-erasure} does.
   *
   * @param id the case
   * @param vault where the plan is sealed
   */
  public static void concluded(CaseId id, InMemoryVault vault) {
    new Endings(vault).conclude(id);
  }

  /**
   * Plans.
   *
   * @param id the case
   * @param person whose data it is
   * @param vault where the plan is sealed
   * @param now the moment of planning
   * @return its digest
   */
  public static String of(CaseId id, CustomerRef person, InMemoryVault vault, Instant now) {
    vault.putJson(
        id,
        SubjectRef.VAULT_NAME,
        new SubjectRef(
            person.number(), person.controllerIds(), Optional.empty(), Optional.empty()));
    return new ErasurePlanner(SamplePeople.landscape(), vault, new InMemoryAudit())
        .plan(id, now)
        .digest();
  }
}
