package nl.mistervoip.privacy.rectification.restriction;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.LiftRequest;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.rectification.restriction.Lifting.Notice;
import nl.mistervoip.privacy.request.CaseId;

/**
 * What the letter that announces the end of a restriction has to tell; the same before lifting is
 * decided on, for who decides, and after. Reads, and nothing else.
 */
public final class LiftingLetter {
  private final CaseVault vault;
  private final NoticeDays days;

  /**
   * Makes its facts.
   *
   * @param vault where the request to lift is sealed
   * @param days so many days before the person is told, 1 to 60, in digits
   * @throws IllegalArgumentException when they are no such number
   */
  public LiftingLetter(CaseVault vault, String days) {
    this(vault, NoticeDays.of(days));
  }

  LiftingLetter(CaseVault vault, NoticeDays days) {
    this.vault = vault;
    this.days = days;
  }

  /**
   * The facts of the letter.
   *
   * @param id the case
   * @param round of the request to lift
   * @param now when the person would be told
   * @return the facts; empty when lifting was not asked in that round
   */
  public Optional<LetterFacts> facts(CaseId id, int round, Instant now) {
    return vault
        .findJson(id, LiftRequest.VAULT_NAME, LiftRequest.class)
        .filter(request -> request.round() == round)
        .map(request -> facts(id, request, notice(id, round, now)));
  }

  /** What the person was told in this round, or would be told now. */
  Notice notice(CaseId id, int round, Instant now) {
    return vault
        .findJson(id, Notice.VAULT_NAME, Notice.class)
        .filter(notice -> notice.round() == round)
        .orElseGet(() -> new Notice(round, days.from(now)));
  }

  LetterFacts facts(CaseId id, LiftRequest request, Notice notice) {
    SubjectRef ref = vault.getJson(id, SubjectRef.VAULT_NAME, SubjectRef.class);
    return LetterFacts.toPerson(
        ref,
        Map.of(
            LetterFields.UNTIL, notice.day().toString(),
            LetterFields.REASON, request.reason(),
            LetterFields.ATTEMPT, Integer.toString(notice.round())),
        Map.of());
  }
}
