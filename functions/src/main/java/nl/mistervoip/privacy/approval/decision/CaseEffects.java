package nl.mistervoip.privacy.approval.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.mistervoip.privacy.approval.decision.ApprovalKind.Moves;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.CorrectionProposal;
import nl.mistervoip.privacy.casefile.IdentityProof;
import nl.mistervoip.privacy.casefile.LeftOut;
import nl.mistervoip.privacy.casefile.LetterNote;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Lifecycle;
import nl.mistervoip.privacy.request.Right;

/** What a verdict does to its case. Every effect may be repeated. */
final class CaseEffects {
  /**
   * As long as the link of the identity check works (identity/policy.yaml). It runs from the
   * receipt, link or no link: a letter that came sooner to strangers would tell them apart.
   */
  private static final Duration IDENTITY_TERM = Duration.ofDays(21);

  private final Cases cases;
  private final CaseVault vault;
  private final DecisionNotes notes;
  private final KeptCopies copies;
  private final RefusalLetter letter;

  CaseEffects(Cases cases, CaseVault vault, DecisionNotes notes, KeptCopies copies) {
    this.cases = cases;
    this.vault = vault;
    this.notes = notes;
    this.copies = copies;
    this.letter = new RefusalLetter(cases, vault);
  }

  /** Lays the decision before the team as far as the case is concerned. */
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
    return stillAsked(after) && stateAllows(after);
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

  private boolean stateAllows(Approval after) {
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

  /**
   * Whether a case asks only for what can be answered with: nothing is held. To correct, restrict
   * or weigh something there must be something.
   */
  boolean canEndWithNothing(CaseId id) {
    return cases.get(id).rights().stream()
        .allMatch(
            right ->
                switch (right) {
                  case ACCESS,
                      PORTABILITY,
                      ERASURE,
                      RECIPIENTS_LIST,
                      OBJECTION_MARKETING,
                      CONSENT_WITHDRAWAL ->
                      true;
                  case RECTIFICATION, RESTRICTION, OBJECTION_OTHER -> false;
                });
  }

  /** Until when the person may still show who they are; long ago when no case is meant. */
  Instant identityOpenUntil(Approval approval) {
    return approval
        .question()
        .caseId()
        .flatMap(cases::find)
        .map(record -> record.receivedAt().plus(IDENTITY_TERM))
        .orElse(Instant.EPOCH);
  }

  void carryOut(Approval decided, Instant now) {
    decided
        .question()
        .kind()
        .moves()
        .ifPresent(
            moves -> carryOut(decided, moves, new CaseId(decided.question().subject()), now));
  }

  private void carryOut(Approval decided, Moves moves, CaseId id, Instant now) {
    switch (decided.verdict()) {
      case Verdict.Pending pending -> {}
      case Verdict.Lapsed lapsed -> {}
      case Verdict.Approved approved -> {
        String by = decided.given().getLast().by();
        notes.find(decided, by).ifPresent(note -> keep(decided, id, note));
        moves.approved().ifPresent(event -> move(id, moves, event, by, now));
      }
      case Verdict.Refused refused -> {
        if (decided.question().kind().refusedByLetter()) {
          refuse(decided, id, refused, now);
        }
      }
      case Verdict.Unidentified closed ->
          move(id, moves, CaseEvent.CLOSE_UNIDENTIFIED, closed.by(), now);
    }
    forgetCopy(decided, id);
  }

  /** What was kept of a copy has done its work once it is decided who asks, or nobody does. */
  private void forgetCopy(Approval decided, CaseId id) {
    boolean over =
        switch (decided.question().kind()) {
          case IDENTITY -> true;
          case WITHDRAWAL -> decided.verdict() instanceof Verdict.Approved;
          case ACCESS,
              ERASURE,
              SWEEP,
              REPLAY,
              RETRY,
              RETURNED,
              TRANSFER,
              LIFTING,
              PROPOSAL,
              RECTIFICATION,
              OBJECTION_OTHER,
              RECIPIENTS_LIST,
              RECIPIENT,
              FAILED,
              COMPLAINT,
              NUISANCE_CALL ->
              false;
        };
    if (over) {
      copies.forget(id);
    }
  }

  private void refuse(Approval decided, CaseId id, Verdict.Refused refused, Instant now) {
    String by = refused.by();
    notes.find(decided, by).ifPresent(note -> letter.write(decided, id, note));
    if (refused.ground().equals(LeftOut.GROUND)) {
      LeavingOut.rightOf(decided, cases.get(id))
          .ifPresent(right -> cases.leaveOut(id, right, by, now));
    }
    Moves moves = decided.question().kind().moves().orElseThrow();
    moves.refused().ifPresent(event -> move(id, moves, event, by, now));
  }

  private static boolean allowed(CaseState state, CaseEvent event) {
    return state == Lifecycle.target(event) || Lifecycle.next(state, event).isPresent();
  }

  /** Whose data it is and how surely that was settled, when the decision was about that. */
  private void keep(Approval decided, CaseId id, DecisionNote note) {
    // Also when there is none: one of an earlier round was to another plan.
    decided
        .question()
        .kind()
        .letterWithNote()
        .ifPresent(
            letter ->
                vault.putJson(
                    id, LetterNote.vaultName(letter), new LetterNote(note.addition().orElse(""))));
    note.subject().ifPresent(subject -> vault.putJson(id, SubjectRef.VAULT_NAME, subject));
    note.proposal().ifPresent(one -> vault.putJson(id, CorrectionProposal.VAULT_NAME, one));
    note.proof().ifPresent(proof -> vault.putJson(id, IdentityProof.VAULT_NAME, proof));
    note.again().ifPresent(again -> AnswerDesk.readdress(vault, id, again));
    note.matter().ifPresent(matter -> matter.keep(vault, id));
  }

  /** What the workflow that waits is told, as people see the verdict or as a matter goes on. */
  String word(Approval decided) {
    return switch (decided.verdict()) {
      case Verdict.Approved approved ->
          Optional.of(decided)
              .filter(one -> one.question().kind().matter())
              .flatMap(one -> notes.find(one, one.given().getLast().by()))
              .flatMap(DecisionNote::matter)
              .map(matter -> matter.answer().next())
              .orElse(ApprovalState.APPROVED);
      case Verdict.Refused refused -> ApprovalState.REFUSED;
      case Verdict.Unidentified closed -> "unidentified";
      case Verdict.Pending pending -> throw new IllegalStateException("Nothing is decided yet.");
      case Verdict.Lapsed lapsed -> throw new IllegalStateException("Nobody waits for it.");
    };
  }

  /**
   * Moves the case. When the workflow asked again for what was decided before, the case may stand
   * before the question still, or past it.
   */
  private void move(CaseId id, Moves moves, CaseEvent event, String by, Instant now) {
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
