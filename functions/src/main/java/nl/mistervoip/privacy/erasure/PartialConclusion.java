package nl.mistervoip.privacy.erasure;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Deed;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.erasure.PlanVault.Head;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Ends an erasure of which a part was carried out and the rest refused: nothing more is changed,
 * and ledger, recipients and person hear of what is gone. The items are looked at one by one, for
 * what is gone is gone whoever took it.
 */
final class PartialConclusion {
  /** Nothing was taken up or planned, so there is nothing to tell of: the letter is a refusal. */
  static final class NothingBegunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NothingBegunException(CaseId id) {
      super("No erasure of case " + id + " was begun: send the refusal alone.");
    }
  }

  private final CaseVault vault;
  private final Landscape landscape;
  private final PlanVault plans;
  private final Endings endings;
  private final AsItStands standing;
  private final ConclusionPapers papers;

  PartialConclusion(CaseVault vault, Landscape landscape, ConclusionPapers papers) {
    this.vault = vault;
    this.landscape = landscape;
    this.plans = new PlanVault(vault);
    this.endings = new Endings(vault);
    this.standing = new AsItStands(landscape, plans);
    this.papers = papers;
  }

  /**
   * Concludes with the plan that was refused.
   *
   * @param id the case
   * @param now the moment of concluding
   * @return under which name the recipients are told
   * @throws NothingBegunException when no plan was taken up before
   */
  Deed conclude(CaseId id, Instant now) {
    Head refused =
        Optional.of(id)
            .filter(endings::begun)
            .flatMap(plans::head)
            .orElseThrow(() -> new NothingBegunException(id));
    plans.carriedOut(id).forEach(plan -> noteWhatStays(id, plan));
    return papers.write(
        new ConclusionPapers.Ended(
            id, refused, standing.outcomes(id, refused), refusal(id), Map.of("rest", "refused")),
        now);
  }

  /** What the plan did not get to take was never erased: no restore brings it back. */
  private void noteWhatStays(CaseId id, String plan) {
    for (String name : plans.storesOf(id, plan)) {
      Store store = landscape.map().store(name);
      Set<String> stays = new HashSet<>(endings.left(id, name));
      plans.lines(
          id,
          plan,
          name,
          line -> {
            if (standing.stays(store, line)) {
              stays.add(StorePlan.canonical(line.key()));
            }
          });
      endings.leave(id, name, stays);
    }
  }

  /** What the person of the team who refused the rest said, as it is sealed for the letter. */
  private Map<String, String> refusal(CaseId id) {
    Map<String, String> given =
        vault.getJson(id, LetterFacts.vaultName(LetterFields.REFUSAL), LetterFacts.class).values();
    return RefusedRest.values(given);
  }
}
