package nl.mistervoip.privacy.approval.decision;

import java.time.Instant;
import java.util.Optional;
import nl.mistervoip.privacy.approval.decision.ApprovalKind.Moves;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.LeftOut;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Lifecycle;
import nl.mistervoip.privacy.request.Right;

/** How a question and its verdict move a case through its lifecycle. Every move may be repeated. */
final class CaseMoves {
  private final Cases cases;
  private final CaseVault vault;

  CaseMoves(Cases cases, CaseVault vault) {
    this.cases = cases;
    this.vault = vault;
  }

  /** Moves the case of a question to where it waits for the answer, when the kind does. */
  void ask(Question question, Instant now) {
    question.kind().moves().ifPresent(moves -> ask(new CaseId(question.subject()), moves, now));
  }

  private void ask(CaseId id, Moves moves, Instant now) {
    moves
        .asked()
        .ifPresentOrElse(
            event -> cases.apply(id, event, "system", now), () -> requireOpen(id, moves));
  }

  /** What does not move the case when asked is still no question about a closed one. */
  private void requireOpen(CaseId id, Moves moves) {
    if (cases.get(id).state().closed()) {
      throw new Cases.TransitionRefusedException(id, moves.approved().orElse(CaseEvent.PREPARE));
    }
  }

  /** Whether the case stands where this verdict can take effect. */
  boolean possible(Approval after) {
    return stillAsked(after) && allow(after);
  }

  /** What a person has taken out of the case is not agreed to any more. */
  private boolean stillAsked(Approval after) {
    return !(after.verdict() instanceof Verdict.Approved)
        || after
            .question()
            .caseId()
            .flatMap(cases::find)
            .flatMap(record -> LeavingOut.rightOf(after, record).filter(r -> !record.answers(r)))
            .flatMap(right -> leftOut(after, right))
            .isEmpty();
  }

  private Optional<LeftOut> leftOut(Approval after, Right right) {
    return after
        .question()
        .caseId()
        .flatMap(id -> vault.findJson(id, LeftOut.vaultName(right), LeftOut.class));
  }

  private boolean allow(Approval after) {
    return after
        .question()
        .kind()
        .moves()
        .map(
            moves -> {
              CaseState state = cases.get(new CaseId(after.question().subject())).state();
              return event(moves, after.verdict())
                  .map(event -> allowed(state, event))
                  .orElse(!state.closed());
            })
        .orElse(true);
  }

  private static boolean allowed(CaseState state, CaseEvent event) {
    return state == Lifecycle.target(event) || Lifecycle.next(state, event).isPresent();
  }

  /**
   * Moves the case. When the workflow asked again for what was decided before, the case may stand
   * before the question still, or past it.
   */
  void move(CaseId id, Moves moves, CaseEvent event, String by, Instant now) {
    CaseState state = cases.get(id).state();
    if (!allowed(state, event)) {
      moves.asked().ifPresent(asked -> cases.apply(id, asked, "system", now));
    }
    cases.apply(id, event, by, now);
  }

  private static Optional<CaseEvent> event(Moves moves, Verdict verdict) {
    return switch (verdict) {
      case Verdict.Pending pending -> moves.asked();
      case Verdict.Lapsed lapsed -> Optional.empty();
      case Verdict.Approved approved -> moves.approved();
      case Verdict.Refused refused -> moves.refused();
      case Verdict.Unidentified closed -> Optional.of(CaseEvent.CLOSE_UNIDENTIFIED);
    };
  }
}
