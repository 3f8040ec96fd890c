package nl.mistervoip.privacy.intake;

import nl.mistervoip.privacy.request.CaseId;

/** The workflow that answers a case. */
interface RequestMachine {
  /** Starts it for a case; starting it again changes nothing. */
  void start(CaseId id);
}
