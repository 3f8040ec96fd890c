package nl.mistervoip.privacy.intake;

import nl.mistervoip.privacy.casefile.ReturnedAnswer;
import nl.mistervoip.privacy.request.CaseId;

/** The workflow that puts a case whose answer came back before a person. */
interface ReturnMachine {
  /**
   * Starts it; starting it again for the same sending changes nothing, whoever reported it.
   *
   * @param id the case
   * @param answer what came back
   */
  void start(CaseId id, ReturnedAnswer answer);
}
