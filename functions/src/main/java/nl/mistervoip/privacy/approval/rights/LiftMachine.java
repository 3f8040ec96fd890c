package nl.mistervoip.privacy.approval.rights;

import nl.mistervoip.privacy.request.CaseId;

/** Starts what lifts a restriction once a person decided so and the person concerned was told. */
@FunctionalInterface
interface LiftMachine {
  /**
   * Starts one round; a round that was started before is not started again.
   *
   * @param id the case
   * @param round which asking, from 1
   */
  void start(CaseId id, int round);
}
