package nl.mistervoip.privacy.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Deed;
import nl.mistervoip.privacy.erasure.PlanVault.Head;
import nl.mistervoip.privacy.erasure.PlanVault.ReadBackResult;
import nl.mistervoip.privacy.request.CaseId;

/** Ends an erasure that is complete, and no other. */
final class Conclusion {
  /**
   * Something failed or is still there: the letter would not be true. Look at the results and erase
   * again.
   */
  static final class IncompleteErasureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IncompleteErasureException(CaseId id, String what) {
      super(
          "The erasure of case "
              + id
              + " is not complete: "
              + what
              + ". Plan, approve and erase again.");
    }
  }

  private final PlanVault plans;
  private final ConclusionPapers papers;

  Conclusion(CaseVault vault, ConclusionPapers papers) {
    this.plans = new PlanVault(vault);
    this.papers = papers;
  }

  /**
   * Concludes the erasure of a case.
   *
   * @param id the case
   * @param now the moment of concluding
   * @return under which name the recipients are told
   * @throws IncompleteErasureException when a store was not worked through, something failed or
   *     something is left
   */
  Deed conclude(CaseId id, Instant now) {
    Head head = plans.approvedHead(id);
    long later = requireNothingLeft(id, head).later();
    List<StoreOutcome> outcomes =
        head.stores().stream().map(store -> outcome(id, head, store)).toList();
    Map<String, String> letter =
        later == 0
            ? Map.of()
            : Map.of(
                LetterFields.CAME_LATER, Long.toString(later),
                LetterFields.PLANNED_ON, head.plannedOn().toString());
    Map<String, String> facts = Map.of("later", Long.toString(later));
    return papers.write(new ConclusionPapers.Ended(id, head, outcomes, letter, facts), now);
  }

  private ReadBackResult requireNothingLeft(CaseId id, Head head) {
    ReadBackResult result =
        plans
            .readBack(id, head)
            .orElseThrow(() -> new IncompleteErasureException(id, "it was not read back"));
    if (result.residual() > 0) {
      throw new IncompleteErasureException(id, result.residual() + " items are left");
    }
    return result;
  }

  private StoreOutcome outcome(CaseId id, Head head, String store) {
    StoreResult result =
        plans
            .result(id, head, store)
            .orElseThrow(
                () -> new IncompleteErasureException(id, store + " was not worked through"));
    if (result.failed() > 0) {
      throw new IncompleteErasureException(id, result.failed() + " items of " + store + " changed");
    }
    return StoreOutcome.of(store, result, head);
  }
}
