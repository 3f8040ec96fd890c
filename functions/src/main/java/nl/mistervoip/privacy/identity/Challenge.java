package nl.mistervoip.privacy.identity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;

/**
 * A link and code that were sent, as far as a table may know them.
 *
 * @param hashes of the token and the code
 * @param caseId whose it is
 * @param language of the page
 * @param state where it stands
 * @param tries how many codes have been tried
 * @param lastTry when the last code was tried, whole seconds; the moment of sending before the
 *     first
 * @param validUntil until when it works, whole seconds
 * @param facts the question that follows the code, if one does
 * @param taskToken of the workflow that waits for it; empty before it waits and after it was told
 */
record Challenge(
    LinkSecrets.Hashes hashes,
    CaseId caseId,
    Language language,
    ChallengeState state,
    int tries,
    Instant lastTry,
    Instant validUntil,
    Optional<FactsCheck> facts,
    Optional<String> taskToken) {
  Challenge {
    lastTry = lastTry.truncatedTo(ChronoUnit.SECONDS);
    validUntil = validUntil.truncatedTo(ChronoUnit.SECONDS);
  }

  /** The key of its row. */
  String key() {
    return hashes.tokenHash();
  }

  /**
   * Enough of its key to tell challenges apart in the audit and in names, too little to find the
   * row by guessing.
   */
  String shortId() {
    return key().substring(0, 12);
  }

  boolean open() {
    return state == ChallengeState.OPEN;
  }

  /** Whether the code was given and the facts are still open. */
  boolean codeGiven() {
    return state == ChallengeState.CODE_GIVEN;
  }

  boolean ended() {
    return !open() && !codeGiven();
  }

  boolean factsGiven() {
    return facts.filter(FactsCheck::given).isPresent();
  }

  boolean expiredAt(Instant now) {
    return !now.isBefore(validUntil);
  }

  @Override
  public String toString() {
    return "Challenge[" + caseId + " " + state + "]";
  }
}
