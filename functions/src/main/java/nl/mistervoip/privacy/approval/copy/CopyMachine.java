package nl.mistervoip.privacy.approval.copy;

import nl.mistervoip.privacy.request.CaseId;

/** Starts what asks a person for a masked copy, and what ends the asking. */
interface CopyMachine {
  /**
   * Starts one round; a round that was started before is not started again.
   *
   * @param id the case
   * @param round which asking, from 1
   */
  void ask(CaseId id, int round);

  /**
   * Closes the link of a round and of those before it, once.
   *
   * @param id the case
   * @param round the last round that is over
   */
  void close(CaseId id, int round);
}
