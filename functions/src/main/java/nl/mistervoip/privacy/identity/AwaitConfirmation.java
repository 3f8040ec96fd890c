package nl.mistervoip.privacy.identity;

import java.time.Instant;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Keeps the token of a workflow that waits for the person, and answers at once what is settled
 * already.
 */
final class AwaitConfirmation {
  private final Challenges challenges;
  private final Settlement settlement;

  AwaitConfirmation(Challenges challenges, Settlement settlement) {
    this.challenges = challenges;
    this.settlement = settlement;
  }

  void await(CaseId id, String taskToken, Instant now) {
    Challenge asked = challenges.ofCase(id).orElseThrow(NoChallengeException::new);
    Challenge waited = challenges.keepTaskToken(asked.key(), taskToken);
    Challenge present =
        waited.open() && waited.expiredAt(now)
            ? challenges.end(waited.key(), ChallengeState.EXPIRED).orElse(waited)
            : waited;
    if (!present.open()) {
      settlement.finish(present, now);
    }
  }
}
