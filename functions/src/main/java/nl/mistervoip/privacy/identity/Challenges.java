package nl.mistervoip.privacy.identity;

import java.time.Instant;
import java.util.Optional;
import nl.mistervoip.privacy.request.CaseId;

/**
 * The challenges: at most one per case, each write guarded by a condition, so that every call may
 * be repeated.
 */
interface Challenges {
  /**
   * Stores a challenge, unless its case already has one.
   *
   * @param wanted the new one, open and untried
   * @return the challenge of the case: this one, or the one that was there first
   */
  Challenge claim(Challenge wanted);

  /** The challenge of a case, read consistently. */
  Optional<Challenge> ofCase(CaseId id);

  /** The challenge of a link, read consistently. */
  Optional<Challenge> find(String tokenHash);

  /**
   * Counts a try before the code is compared, so that parallel tries cannot be more than the limit.
   *
   * @param tokenHash the challenge
   * @param limit how many tries there are
   * @param now the time of the try
   * @return the challenge after counting, its own try in {@code tries}; empty when it has ended,
   *     expired or is used up
   */
  Optional<Challenge> takeTry(String tokenHash, int limit, Instant now);

  /**
   * Notes that the right code was given and that facts are asked as well.
   *
   * @param tokenHash the challenge
   * @return the challenge after it; empty when it was not open
   */
  Optional<Challenge> passCode(String tokenHash);

  /**
   * Counts a try of the facts before they are compared.
   *
   * @param tokenHash the challenge
   * @param limit how many tries there are
   * @param now the time of the try
   * @return the challenge after counting; empty when the code was not given, it expired or the
   *     tries are used up
   */
  Optional<Challenge> takeFactsTry(String tokenHash, int limit, Instant now);

  /**
   * Ends a challenge with the code and the facts.
   *
   * @param tokenHash the challenge, whose code was given
   * @return the challenge after it; empty when the code was not given or it had ended before
   */
  Optional<Challenge> endWithFacts(String tokenHash);

  /**
   * Ends a challenge without facts.
   *
   * @param tokenHash the challenge; one whose code was given can only be confirmed
   * @param end how it ended
   * @return the challenge after it; empty when it had ended before
   */
  Optional<Challenge> end(String tokenHash, ChallengeState end);

  /**
   * Keeps the task token of the workflow that waits, in place of an earlier one.
   *
   * @param tokenHash the challenge
   * @param taskToken the token
   * @return the challenge after it
   */
  Challenge keepTaskToken(String tokenHash, String taskToken);

  /**
   * Forgets a task token once the workflow was told; a newer token stays.
   *
   * @param tokenHash the challenge
   * @param taskToken the token that was used
   */
  void forgetTaskToken(String tokenHash, String taskToken);
}
