package nl.mistervoip.privacy.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;

/**
 * A challenge with its secrets and where they go, sealed in the vault before anything else is
 * written: whatever dies afterwards, a repeated step sends the same link and code.
 *
 * @param secrets token and code
 * @param link the mail address to which the link goes
 * @param code the contact point to which the code goes
 * @param needed the levels asked for
 * @param answer the right answer to the question for facts, empty when none is asked
 * @param reasons why
 * @param validUntil until when link and code work
 */
record SealedChallenge(
    LinkSecrets.Secrets secrets,
    ContactPoint link,
    ContactPoint code,
    Needed needed,
    Optional<String> answer,
    List<Reason> reasons,
    Instant validUntil) {
  /** The folder in the vault; a document's name below it says nothing of the token. */
  static final String FOLDER = "identity/challenge/";

  static String vaultName(Challenge challenge) {
    return FOLDER + challenge.shortId();
  }

  Challenge fresh(CaseId id, Language language, Instant now) {
    Optional<FactsCheck> facts =
        answer.map(
            right -> new FactsCheck(LinkSecrets.answerHash(secrets.token(), right), 0, false));
    return new Challenge(
        secrets.hashes(),
        id,
        language,
        ChallengeState.OPEN,
        0,
        now,
        validUntil,
        facts,
        Optional.empty());
  }

  @Override
  public String toString() {
    return "SealedChallenge[REDACTED]";
  }
}
