package nl.mistervoip.privacy.approval.letters;

import java.time.Instant;
import java.util.Optional;
import nl.mistervoip.privacy.approval.decision.ApprovalKind;
import nl.mistervoip.privacy.approval.decision.Question;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.erasure.PlanReading;
import nl.mistervoip.privacy.erasure.PlanView;
import nl.mistervoip.privacy.rectification.correction.CorrectionLetter;
import nl.mistervoip.privacy.rectification.objection.UpheldLetter;
import nl.mistervoip.privacy.rectification.restriction.LiftingLetter;
import nl.mistervoip.privacy.request.Language;

/**
 * What the letter that follows an agreement has to tell, before anybody agrees: from what makes it
 * afterwards, fed with exactly what is asked about.
 */
final class AgreedLetters {
  /**
   * A letter to be.
   *
   * @param letter its key in {@link LetterFields}
   * @param facts what it has to tell
   * @param plan of the erasure that it tells of, when that was asked for too
   */
  record Draft(String letter, LetterFacts facts, Optional<PlanView> plan) {}

  private final PlanReading plans;
  private final CorrectionLetter corrections;
  private final UpheldLetter objections;
  private final Optional<LiftingLetter> lifting;
  private final CaseVault vault;

  /**
   * A console that is not told how many days ahead a restriction is lifted shows no such letter.
   */
  AgreedLetters(CaseVault vault, DataMap map, Optional<LiftingLetter> lifting) {
    this.plans = new PlanReading(vault, map);
    this.corrections = new CorrectionLetter(vault, map);
    this.objections = new UpheldLetter(vault, map);
    this.lifting = lifting;
    this.vault = vault;
  }

  /** The letter; empty when none follows, or the case does not hold what is asked about. */
  Optional<Draft> of(Question question, CaseRecord record, Instant now) {
    return nothingHeld(question, record).or(() -> byKind(question, record, now));
  }

  /**
   * The letter that follows when an erasure is refused that was begun before: half done, so neither
   * a refusal nor a confirmation alone; empty where a refusal alone goes.
   */
  Optional<Draft> ifRefused(
      Question question, CaseRecord record, LetterFacts refusal, Instant now) {
    return question.kind() == ApprovalKind.ERASURE
            && !refusal.channel().equals(LetterFacts.WITHHELD)
        ? draft(
            LetterFields.ERASURE_CONFIRMATION,
            plans.ifRefused(record, question.digest(), refusal, now))
        : Optional.empty();
  }

  /** The same with the plan of an erasure in a language, read in one walk. */
  Optional<Draft> of(Question question, CaseRecord record, Language planIn, Instant now) {
    return question.kind() == ApprovalKind.ERASURE && !question.foundNothing()
        ? plans
            .planWithLetter(record, question.digest(), planIn, now)
            .map(
                both ->
                    new Draft(
                        LetterFields.ERASURE_CONFIRMATION, both.letter(), Optional.of(both.plan())))
        : of(question, record, now);
  }

  /** Where nothing was found, the letter that says so goes instead of any other. */
  private Optional<Draft> nothingHeld(Question question, CaseRecord record) {
    return question.foundNothing()
        ? draft(
            LetterFields.NO_DATA,
            vault.findJson(
                record.id(), LetterFacts.vaultName(LetterFields.NO_DATA), LetterFacts.class))
        : Optional.empty();
  }

  private Optional<Draft> byKind(Question question, CaseRecord record, Instant now) {
    return switch (question.kind()) {
      case ERASURE ->
          draft(LetterFields.ERASURE_CONFIRMATION, plans.letter(record, question.digest(), now));
      case RECTIFICATION ->
          draft(LetterFields.RECTIFIED, corrections.facts(record, question.digest()));
      case OBJECTION_OTHER ->
          draft(
              LetterFields.OBJECTION_UPHELD,
              vault
                  .findJson(record.id(), SubjectRef.VAULT_NAME, SubjectRef.class)
                  .map(who -> objections.facts(record)));
      case LIFTING ->
          draft(
              LetterFields.RESTRICTION_LIFTING,
              lifting.flatMap(letter -> letter.facts(record.id(), round(question), now)));
      case WITHDRAWAL ->
          draft(LetterFields.WITHDRAWAL, Optional.of(closing(record, question.digest())));
      case IDENTITY,
          ACCESS,
          SWEEP,
          REPLAY,
          RETRY,
          RETURNED,
          TRANSFER,
          PROPOSAL,
          RECIPIENTS_LIST,
          RECIPIENT,
          FAILED,
          COMPLAINT,
          NUISANCE_CALL ->
          Optional.empty();
    };
  }

  /** Nothing to tell when the person took it back; else what a colleague read in this mail. */
  private LetterFacts closing(CaseRecord record, String mailId) {
    return vault
        .findJson(record.id(), LetterFacts.vaultName(LetterFields.WITHDRAWAL), LetterFacts.class)
        .map(facts -> facts.ifOf(mailId))
        .orElseGet(LetterFacts::toRequester);
  }

  /** Which time lifting is asked: the end of the question's id. */
  private static int round(Question question) {
    String id = question.approvalId();
    String round = id.substring(id.lastIndexOf('-') + 1);
    return round.matches("[0-9]{1,4}") ? Integer.parseInt(round) : 0;
  }

  private static Optional<Draft> draft(String letter, Optional<LetterFacts> facts) {
    return facts.map(found -> new Draft(letter, found, Optional.empty()));
  }
}
