package nl.mistervoip.privacy.approval.decision;

import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.request.CaseId;

/**
 * The question whether a case is closed unanswered: at most one of a case waits at a time, and no
 * data goes out of a case while it does.
 */
public final class ClosingQuestion {
  private ClosingQuestion() {}

  /**
   * Its id.
   *
   * @param id the case
   * @return the id under which it is asked
   */
  public static String of(CaseId id) {
    return id.value() + "-" + ApprovalKind.WITHDRAWAL.wireName();
  }

  /**
   * Whether somebody is asked.
   *
   * @param approvals the questions
   * @param id the case
   * @return whether the question waits for a person
   */
  public static boolean waits(Approvals approvals, CaseId id) {
    return approvals.find(of(id)).filter(ClosingQuestion::open).isPresent();
  }

  static boolean open(Approval closing) {
    return closing.state().equals(ApprovalState.OPEN);
  }

  /** The case that an agreement would let data out of; empty when it lets none out. */
  static Optional<CaseId> lettingOut(Approval after) {
    return after.verdict() instanceof Verdict.Approved && after.question().kind().letsDataOut()
        ? after.question().caseId()
        : Optional.empty();
  }

  /** What the letter tells that goes when the case is closed, if a colleague's reading is there. */
  static void letter(CaseVault vault, CaseId id, UnaryOperator<LetterFacts> told) {
    String name = LetterFacts.vaultName(LetterFields.WITHDRAWAL);
    vault
        .findJson(id, name, LetterFacts.class)
        .ifPresent(facts -> vault.putJson(id, name, told.apply(facts)));
  }

  static ConsoleProblem problem() {
    return ConsoleProblem.conflict(
        "It is asked whether the case is closed",
        "Nothing goes out while that is open. Decide first on the question to close the case; if"
            + " that is refused, this can be approved.");
  }
}
