package nl.mistervoip.privacy.approval.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.IdentityHold;
import nl.mistervoip.privacy.casefile.IdentityProof;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.request.CaseId;

/** What is sealed when somebody agrees: why, and what is settled by it. */
final class AgreementNotes {
  private final CaseVault vault;
  private final DecisionNotes notes;
  private final Subjects subjects;
  private final CaseEffects effects;
  private final AnswerDesk answers;

  AgreementNotes(CaseVault vault, DecisionNotes notes, Subjects subjects, CaseEffects effects) {
    this.vault = vault;
    this.notes = notes;
    this.subjects = subjects;
    this.effects = effects;
    this.answers = new AnswerDesk(vault, subjects);
  }

  /**
   * What is sealed of an agreement.
   *
   * @throws ConsoleProblem when it does not settle what it has to
   */
  DecisionNote of(Approval approval, Agreement agreement, Instant now) {
    String subject = approval.question().subject();
    return switch (approval.question().kind()) {
      case IDENTITY -> identity(new CaseId(subject), agreement, now);
      case RETURNED ->
          DecisionNote.of(
              agreement.reason(), answers.choose(new CaseId(subject), agreement.contact(), now));
      case ERASURE, RECTIFICATION, OBJECTION_OTHER ->
          DecisionNote.agreeing(agreement.reason(), notes.addition(approval, agreement.addition()));
      case ACCESS,
          SWEEP,
          REPLAY,
          WITHDRAWAL,
          RETRY,
          TRANSFER,
          LIFTING,
          PROPOSAL,
          RECIPIENTS_LIST,
          RECIPIENT,
          FAILED ->
          DecisionNote.of("", agreement.reason());
      case COMPLAINT, NUISANCE_CALL -> DecisionNote.of(agreement.matter().orElseThrow());
    };
  }

  private DecisionNote identity(CaseId id, Agreement agreement, Instant now) {
    SettledBy means = SettledBy.ofWireName(agreement.means());
    if (agreement.reason().isEmpty()) {
      throw ConsoleProblem.badRequest("Say as reason what you saw or heard; name no document.");
    }
    vault
        .findJson(id, IdentityHold.VAULT_NAME, IdentityHold.class)
        .filter(hold -> now.isBefore(hold.until()))
        .ifPresent(AgreementNotes::onHold);
    Optional<SubjectRef> subject = subjects.settle(id, agreement.customerNumber(), now);
    if (agreement.customerNumber().equals(Subjects.NOBODY)) {
      requireJudgeable(id, means);
    }
    if (means == SettledBy.CALL_BACK) {
      subjects.requireSettledNumber(id, subject, now);
    }
    IdentityProof proof =
        new IdentityProof(means.level(), means.wireName(), List.of("person-judged"), now);
    return DecisionNote.settling(agreement.reason(), proof, subject);
  }

  private void requireJudgeable(CaseId id, SettledBy means) {
    if (means != SettledBy.PERSON) {
      throw ConsoleProblem.badRequest(
          "Whoever is known to no store can be judged by a person only: send means person.");
    }
    if (!effects.canEndWithNothing(id)) {
      throw ConsoleProblem.conflict(
          "Asks for more",
          "The case asks to correct, restrict or weigh something. Refuse, and say that nothing is"
              + " held under what was given.");
    }
  }

  private static void onHold(IdentityHold hold) {
    throw ConsoleProblem.conflict(
        "On hold",
        "A contact point was changed shortly before the request. Accept the identity at "
            + hold.until()
            + " at the earliest, or refuse.");
  }
}
