package nl.mistervoip.privacy.intake;

import nl.mistervoip.privacy.request.CaseId;

/** The workflow in which a person confirms that a request was taken back. */
interface WithdrawalMachine {
  /**
   * Starts it for a mail; starting it again for the same mail changes nothing.
   *
   * @param id the case
   * @param mailId the SES message id of the mail that takes the request back
   */
  void start(CaseId id, String mailId);
}
