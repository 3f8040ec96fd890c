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
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterNote;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;

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
  private final CaseMoves moves;
  private final WordsOfLetter words;

  CaseEffects(Cases cases, CaseVault vault, DecisionNotes notes, KeptCopies copies) {
    this.cases = cases;
    this.vault = vault;
    this.notes = notes;
    this.copies = copies;
    this.letter = new RefusalLetter(cases, vault);
    this.moves = new CaseMoves(cases, vault);
    this.words = new WordsOfLetter(vault, notes);
  }

  /** Lays the decision before the team as far as the case is concerned. */
  void ask(Question question, Instant now) {
    moves.ask(question, now);
  }

  /** Whether the case stands where this verdict can take effect. */
  boolean possible(Approval after) {
    return moves.possible(after);
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
    words.lay(decided);
    decided
        .question()
        .kind()
        .moves()
        .ifPresent(its -> carryOut(decided, its, new CaseId(decided.question().subject()), now));
  }

  private void carryOut(Approval decided, Moves its, CaseId id, Instant now) {
    switch (decided.verdict()) {
      case Verdict.Pending pending -> {}
      case Verdict.Lapsed lapsed -> {}
      case Verdict.Approved approved -> {
        String by = decided.given().getLast().by();
        notes.find(decided, by).ifPresent(note -> keep(decided, id, note));
        if (decided.question().kind() == ApprovalKind.WITHDRAWAL) {
          ClosingQuestion.letter(vault, id, facts -> facts.ifOf(decided.question().digest()));
        }
        its.approved().ifPresent(event -> moves.move(id, its, event, by, now));
      }
      case Verdict.Refused refused -> {
        if (decided.question().kind().refusedByLetter()) {
          refuse(decided, id, refused, now);
        }
        if (decided.question().kind() == ApprovalKind.WITHDRAWAL) {
          // What a colleague read in the mail stands no more.
          ClosingQuestion.letter(vault, id, facts -> LetterFacts.toRequester());
        }
      }
      case Verdict.Unidentified closed ->
          moves.move(id, its, CaseEvent.CLOSE_UNIDENTIFIED, closed.by(), now);
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
    Moves its = decided.question().kind().moves().orElseThrow();
    its.refused().ifPresent(event -> moves.move(id, its, event, by, now));
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
}
