package nl.mistervoip.privacy.approval.decision;

import java.util.Optional;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.TransferWish;
import nl.mistervoip.privacy.rectification.correction.CorrectionReading;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Who proposed exactly what is asked about, whatever else was proposed in the case.
 *
 * @param vault in which what was proposed lies
 */
record Proposers(CaseVault vault) {
  /** Empty for a question that nobody proposed. */
  Optional<String> of(Approval approval, CaseId id) {
    return switch (approval.question().kind()) {
      case RECTIFICATION -> CorrectionReading.author(vault, id, approval.question().digest());
      case TRANSFER ->
          TransferWish.askedAbout(vault, id, approval.question().digest()).map(TransferWish::by);
      case IDENTITY,
          ACCESS,
          ERASURE,
          SWEEP,
          REPLAY,
          WITHDRAWAL,
          RETRY,
          RETURNED,
          LIFTING,
          PROPOSAL,
          OBJECTION_OTHER,
          RECIPIENTS_LIST,
          RECIPIENT,
          FAILED,
          COMPLAINT,
          NUISANCE_CALL ->
          Optional.empty();
    };
  }

  /**
   * The same of what somebody must have proposed.
   *
   * @param what it is, in the words of the problem
   * @throws ConsoleProblem when the case holds something else by now
   */
  String required(Approval approval, String what) {
    return approval
        .question()
        .caseId()
        .flatMap(id -> of(approval, id))
        .orElseThrow(
            () ->
                ConsoleProblem.conflict(
                    "Changed since you looked",
                    "The case does not hold the "
                        + what
                        + " that is asked about. See the runbook."));
  }
}
