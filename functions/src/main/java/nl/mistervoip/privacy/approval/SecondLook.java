package nl.mistervoip.privacy.approval;

import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.CorrectionProposal;
import nl.mistervoip.privacy.request.CaseId;

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
      case RECTIFICATION -> requireAnother(approval, user);
      case TRANSFER ->
          TransferDesk.requireAnother(vault, new CaseId(approval.question().subject()), user);
      case IDENTITY,
          ACCESS,
          ERASURE,
          SWEEP,
          REPLAY,
          WITHDRAWAL,
          RETRY,
          RETURNED,
          LIFTING,
          OBJECTION_OTHER -> {}
    }
  }

  private void requireAnother(Approval approval, User user) {
    approval
        .question()
        .caseId()
        .flatMap(
            id -> vault.findJson(id, CorrectionProposal.VAULT_NAME, CorrectionProposal.class))
        .filter(proposal -> proposal.by().equals(user.id()))
        .ifPresent(
            own -> {
              throw ConsoleProblem.conflict(
                  "You proposed this", "A different person has to look at it.");
            });
  }
}
