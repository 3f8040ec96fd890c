package nl.mistervoip.privacy.casefile;

import nl.mistervoip.privacy.request.CaseId;

/** The workflows that are under way for a case. */
interface RunningWork {
  /**
   * Stops them all. Doing so again stops what was started since.
   *
   * @param id the case
   * @param cause why, for who looks at the workflow; no personal data
   * @return how many were stopped
   */
  int stop(CaseId id, String cause);
}
