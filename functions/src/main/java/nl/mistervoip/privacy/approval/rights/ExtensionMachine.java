package nl.mistervoip.privacy.approval.rights;

import nl.mistervoip.privacy.request.CaseId;

/** Starts what tells who asked that the answer takes longer. */
@FunctionalInterface
interface ExtensionMachine {
  /**
   * Starts it once per case.
   *
   * @param id the case
   */
  void start(CaseId id);
}
