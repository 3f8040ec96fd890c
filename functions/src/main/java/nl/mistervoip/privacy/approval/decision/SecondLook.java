package nl.mistervoip.privacy.approval.decision;

import java.util.Optional;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.LiftRequest;
import nl.mistervoip.privacy.casefile.TransferWish;
import nl.mistervoip.privacy.rectification.correction.CorrectionReading;
import nl.mistervoip.privacy.request.CaseId;

/**
 * A correction, a transfer and a lifting are looked at by two: who proposed or asked cannot
 * approve.
 */
public final class SecondLook {
  /** By what alone a recipient is decided on: where it is shown. */
  public static final String PROPOSED = "proposed";

  private final CaseVault vault;

  SecondLook(CaseVault vault) {
    this.vault = vault;
  }

  /**
   * Whether a person may agree.
   *
   * @throws ConsoleProblem when it takes somebody else, or another address of the console
   */
  void require(Approval approval, User user, Agreement agreement) {
    switch (approval.question().kind()) {
      case PROPOSAL ->
          throw ConsoleProblem.conflict(
              "Propose it",
              "Propose what becomes different at /api/cases/{id}/correction, or refuse.");
      case RECIPIENT -> {
        if (!agreement.means().equals(PROPOSED)) {
          throw ConsoleProblem.conflict(
              "Decide where it is shown",
              "Say what becomes of the recipient at /api/cases/{id}/recipients.");
        }
      }
      case COMPLAINT, NUISANCE_CALL -> {
        if (!agreement.means().equals(PROPOSED)) {
          throw ConsoleProblem.conflict(
              "Write the answer",
              "Say what goes out at /api/approvals/{id}/matter; nothing goes without words.");
        }
      }
      case RECTIFICATION ->
          requireAnother(
              user, Optional.of(author(approval)), "A different person has to look at it.");
      case TRANSFER ->
          requireAnother(
              user,
              Optional.of(proposer(approval)),
              "It needs the approval of a different person.");
      case LIFTING ->
          requireAnother(
              user,
              // It moves no case, so its question names none but as its subject.
              vault
                  .findJson(
                      new CaseId(approval.question().subject()),
                      LiftRequest.VAULT_NAME,
                      LiftRequest.class)
                  .flatMap(LiftRequest::by),
              "A different person decides whether the restriction is lifted.");
      case IDENTITY,
          ACCESS,
          ERASURE,
          SWEEP,
          REPLAY,
          WITHDRAWAL,
          RETRY,
          RETURNED,
          OBJECTION_OTHER,
          RECIPIENTS_LIST,
          FAILED -> {}
    }
  }

  /** Who proposed exactly what is asked about, whatever else was proposed in the case. */
  private String author(Approval approval) {
    Question question = approval.question();
    return question
        .caseId()
        .flatMap(id -> CorrectionReading.author(vault, id, question.digest()))
        .orElseThrow(
            () ->
                ConsoleProblem.conflict(
                    "Changed since you looked",
                    "The case does not hold the correction that is asked about. See the runbook."));
  }

  /** Who proposed the very transfer that is asked about, whoever proposed another one since. */
  private String proposer(Approval approval) {
    Question question = approval.question();
    return question
        .caseId()
        .flatMap(id -> TransferWish.askedAbout(vault, id, question.digest()))
        .map(TransferWish::by)
        .orElseThrow(
            () ->
                ConsoleProblem.conflict(
                    "Changed since you looked",
                    "The case does not hold the transfer that is asked about. See the runbook."));
  }

  private static void requireAnother(User user, Optional<String> proposer, String detail) {
    if (proposer.filter(user.id()::equals).isPresent()) {
      throw ConsoleProblem.conflict("You proposed this", detail);
    }
  }
}
