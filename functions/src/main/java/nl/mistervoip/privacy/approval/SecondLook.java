package nl.mistervoip.privacy.approval;

import java.util.Optional;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.CorrectionProposal;
import nl.mistervoip.privacy.casefile.TransferWish;

/** A correction or a transfer is looked at by two: who proposed it cannot approve it. */
final class SecondLook {
  /** By what alone a proposal is agreed to: by having been made where the data is shown. */
  static final String PROPOSED = "proposed";

  private final CaseVault vault;

  SecondLook(CaseVault vault) {
    this.vault = vault;
  }

  /**
   * Whether a person may agree.
   *
   * @throws ConsoleProblem when it takes somebody else, or another address of the console
   */
  void require(Approval approval, User user, Decisions.Agreement agreement) {
    switch (approval.question().kind()) {
      case PROPOSAL -> {
        if (!agreement.means().equals(PROPOSED)) {
          throw ConsoleProblem.conflict(
              "Propose it",
              "Propose what becomes different at /api/cases/{id}/correction, or refuse.");
        }
      }
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
              user,
              of(approval, CorrectionProposal.VAULT_NAME, CorrectionProposal.class)
                  .map(CorrectionProposal::by),
              "A different person has to look at it.");
      case TRANSFER ->
          requireAnother(
              user,
              of(approval, TransferWish.VAULT_NAME, TransferWish.class).map(TransferWish::by),
              "It needs the approval of a different person.");
      case IDENTITY,
          ACCESS,
          ERASURE,
          SWEEP,
          REPLAY,
          WITHDRAWAL,
          RETRY,
          RETURNED,
          LIFTING,
          OBJECTION_OTHER,
          RECIPIENTS_LIST,
          FAILED -> {}
    }
  }

  private <T> Optional<T> of(Approval approval, String name, Class<T> type) {
    return approval.question().caseId().flatMap(id -> vault.findJson(id, name, type));
  }

  private static void requireAnother(User user, Optional<String> proposer, String detail) {
    if (proposer.filter(user.id()::equals).isPresent()) {
      throw ConsoleProblem.conflict("You proposed this", detail);
    }
  }
}
