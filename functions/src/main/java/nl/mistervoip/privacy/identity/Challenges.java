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
   * @return the challenge after counting, its own try in {@code tries}; empty when it is not open,
   *     expired or used up
   */
  Optional<Challenge> takeTry(String tokenHash, int limit, Instant now);

  /**
   * Ends an open challenge.
   *
   * @param tokenHash the challenge
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
