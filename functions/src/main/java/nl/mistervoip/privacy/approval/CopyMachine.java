package nl.mistervoip.privacy.approval;

import nl.mistervoip.privacy.request.CaseId;

/** Starts what asks a person for a masked copy. */
interface CopyMachine {
  /**
   * Starts one round; a round that was started before is not started again.
   *
   * @param id the case
   * @param round which asking, from 1
   */
  void ask(CaseId id, int round);
}
