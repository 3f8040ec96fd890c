package nl.mistervoip.privacy.identity;

import java.time.Duration;
import java.time.Instant;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Keeps the token of a workflow that waits for the person, and answers at once what is settled
 * already.
 */
final class AwaitConfirmation {
  private final Challenges challenges;
  private final Settlement settlement;
  private final Duration factsWithin;

  AwaitConfirmation(Challenges challenges, Settlement settlement, Duration factsWithin) {
    this.challenges = challenges;
    this.settlement = settlement;
    this.factsWithin = factsWithin;
  }

  void await(CaseId id, String taskToken, Instant now) {
    Challenge asked = challenges.ofCase(id).orElseThrow(NoChallengeException::new);
    Challenge waited = challenges.keepTaskToken(asked.key(), taskToken);
    Challenge present = endedByTime(waited, now);
    if (present.ended()) {
      settlement.finish(present, now);
    }
  }

  /** Who gave the code and left the facts open is helped on with what the code allows. */
  private Challenge endedByTime(Challenge challenge, Instant now) {
    boolean factsLate =
        challenge.codeGiven() && !now.isBefore(challenge.lastTry().plus(factsWithin));
    if (factsLate || (challenge.codeGiven() && challenge.expiredAt(now))) {
      return challenges.end(challenge.key(), ChallengeState.CONFIRMED).orElse(challenge);
    }
    return challenge.open() && challenge.expiredAt(now)
        ? challenges.end(challenge.key(), ChallengeState.EXPIRED).orElse(challenge)
        : challenge;
  }
}
