package nl.mistervoip.privacy.approval.decision;

import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.erasure.PlanReading;
import nl.mistervoip.privacy.request.CaseId;

/**
 * What a case may not become once its erasure was begun: taken back, or answered by hand before
 * what is gone was written down. The way out is the question about the next plan: agreed to or
 * refused, the person and the recipients then hear what is gone, and the ledger knows it.
 */
final class BegunErasure {
  private final CaseVault vault;

  BegunErasure(CaseVault vault) {
    this.vault = vault;
  }

  /**
   * Whether a decision may be taken.
   *
   * @param after the approval as it would be then
   * @throws ConsoleProblem when data may be gone and the decision would hide it
   */
  void require(Approval after) {
    Question question = after.question();
    if (question.kind() == ApprovalKind.WITHDRAWAL
        && after.verdict() instanceof Verdict.Approved
        && PlanReading.begun(vault, new CaseId(question.subject()))) {
      throw ConsoleProblem.conflict(
          "Part of it is erased",
          "The erasure was begun and cannot be taken back. Refuse this, so that the request goes"
              + " on; if the person wants nothing more erased, refuse the next plan with that as"
              + " the reason. The person then hears what is gone.");
    }
    if (question.kind() == ApprovalKind.FAILED
        && after.verdict() instanceof Verdict.Refused
        && PlanReading.owed(vault, new CaseId(question.subject()))) {
      throw ConsoleProblem.conflict(
          "Part of it is erased",
          "The erasure was begun, and nobody has been told yet what is gone. Let the case go on:"
              + " it is planned anew. Agree to that plan, or refuse it if nothing more may go."
              + " Either way the person and the recipients are told.");
    }
  }
}
