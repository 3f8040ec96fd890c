package nl.mistervoip.privacy.approval;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.ApprovalKind.Moves;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.IdentityProof;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Lifecycle;

/** What a verdict does to its case. Every effect may be repeated. */
final class CaseEffects {
  private final Cases cases;
  private final CaseVault vault;
  private final DecisionNotes notes;

  CaseEffects(Cases cases, CaseVault vault, DecisionNotes notes) {
    this.cases = cases;
    this.vault = vault;
    this.notes = notes;
  }

  /** Lays the decision before the team as far as the case is concerned. */
  void ask(Question question, Instant now) {
    question
        .kind()
        .moves()
        .ifPresent(
            moves -> cases.apply(new CaseId(question.subject()), moves.asked(), "system", now));
  }

  /** Whether the case stands where this verdict can take effect. */
  boolean possible(Approval after) {
    return after
        .question()
        .kind()
        .moves()
        .map(
            moves -> {
              CaseState state = cases.get(new CaseId(after.question().subject())).state();
              CaseEvent event = event(moves, after.verdict());
              return state == Lifecycle.target(event) || Lifecycle.next(state, event).isPresent();
            })
        .orElse(true);
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
      case Verdict.Approved approved -> {
        String by = decided.given().getLast().by();
        notes.find(decided, by).ifPresent(note -> keep(id, note));
        move(id, moves, moves.approved(), by, now);
      }
      case Verdict.Refused refused -> {
        notes.find(decided, refused.by()).ifPresent(note -> writeLetter(decided, id, note));
        move(id, moves, moves.refused(), refused.by(), now);
      }
      case Verdict.Unidentified closed ->
          move(id, moves, CaseEvent.CLOSE_UNIDENTIFIED, closed.by(), now);
    }
  }

  /** Whose data it is and how surely that was settled, when the decision was about that. */
  private void keep(CaseId id, DecisionNote note) {
    note.subject().ifPresent(subject -> vault.putJson(id, SubjectRef.VAULT_NAME, subject));
    note.proof().ifPresent(proof -> vault.putJson(id, IdentityProof.VAULT_NAME, proof));
  }

  /**
   * Moves the case. When the workflow asked again for what was decided before, the case may stand
   * before the question still, or past it.
   */
  private void move(CaseId id, Moves moves, CaseEvent event, String by, Instant now) {
    CaseState state = cases.get(id).state();
    if (state != Lifecycle.target(event) && Lifecycle.next(state, event).isEmpty()) {
      cases.apply(id, moves.asked(), "system", now);
    }
    cases.apply(id, event, by, now);
  }

  private void writeLetter(Approval decided, CaseId id, DecisionNote note) {
    Map<String, String> values = new HashMap<>();
    values.put(LetterFields.GROUND, note.ground());
    values.put(LetterFields.REASON, note.reason());
    values.put(LetterFields.ATTEMPT, attempt(decided));
    partRefused(decided, id).ifPresent(right -> values.put(LetterFields.RIGHT, right));
    vault.putJson(
        id,
        LetterFacts.vaultName(LetterFields.REFUSAL),
        new LetterFacts(recipient(decided, id), "mail", values, Map.of()));
  }

  /** Which of several things asked this is about; an identity refused is the end of all of them. */
  private Optional<String> partRefused(Approval decided, CaseId id) {
    ApprovalKind kind = decided.question().kind();
    return Optional.of(kind.wireName())
        .filter(right -> kind != ApprovalKind.IDENTITY && cases.get(id).rights().size() > 1);
  }

  /**
   * Another number for each decision that can be refused in a case, so that each refusal is sent.
   */
  private static String attempt(Approval decided) {
    int inCase =
        switch (decided.question().kind()) {
          case IDENTITY, SWEEP -> 1;
          case ACCESS -> 2;
          case ERASURE -> 3;
        };
    return Integer.toString((decided.round() - 1) * 3 + inCase);
  }

  /**
   * Once the identity is settled, the contact point on file; before, whoever asked, who learns
   * nothing new.
   */
  private String recipient(Approval decided, CaseId id) {
    return decided.question().kind() == ApprovalKind.IDENTITY
        ? LetterFacts.REQUESTER
        : vault
            .find(id, SubjectRef.VAULT_NAME)
            .map(json -> Json.read(json, SubjectRef.class))
            .flatMap(SubjectRef::mail)
            .orElse(LetterFacts.REQUESTER);
  }

  private static CaseEvent event(Moves moves, Verdict verdict) {
    return switch (verdict) {
      case Verdict.Pending pending -> moves.asked();
      case Verdict.Approved approved -> moves.approved();
      case Verdict.Refused refused -> moves.refused();
      case Verdict.Unidentified closed -> CaseEvent.CLOSE_UNIDENTIFIED;
    };
  }
}
