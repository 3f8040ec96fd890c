package nl.mistervoip.privacy.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.platform.LinkSecrets;

/**
 * The person's side of a challenge. Opening the link settles nothing, because mail scanners open
 * links; only the code does. Each try is counted before it is compared.
 */
final class Confirmation {
  private static final Pattern SIX_DIGITS =
      Pattern.compile("([\\s\\u00A0-]*[0-9]){6}[\\s\\u00A0-]*");

  /** Longer than a function may run. */
  private static final Duration COMPARING = Duration.ofMinutes(1);

  private final Challenges challenges;
  private final Settlement settlement;
  private final AuditLog audit;
  private final int limit;

  Confirmation(Challenges challenges, Settlement settlement, AuditLog audit, int limit) {
    this.challenges = challenges;
    this.settlement = settlement;
    this.audit = audit;
    this.limit = limit;
  }

  /**
   * What the link shows when it is opened.
   *
   * @param token from the link, however malformed
   * @param now the time of opening
   * @return the form, or how the challenge ended
   */
  PageOutcome open(String token, Instant now) {
    return with(token, challenge -> seen(challenge, now));
  }

  /**
   * What a code brings about.
   *
   * @param token from the link, however malformed
   * @param typed what the person typed
   * @param now the time of the try
   * @return what came of it
   */
  PageOutcome enter(String token, String typed, Instant now) {
    return with(
        token,
        challenge -> {
          PageOutcome seen = seen(challenge, now);
          if (!(seen instanceof PageOutcome.Ask)) {
            return seen;
          }
          return SIX_DIGITS.matcher(typed).matches()
              ? tried(challenge, token, typed, now)
              : new PageOutcome.NoCode(challenge.language());
        });
  }

  private PageOutcome with(String token, Function<Challenge, PageOutcome> then) {
    return LinkSecrets.wellFormed(token)
        ? challenges.find(LinkSecrets.hashOf(token)).map(then).orElseGet(PageOutcome.Unknown::new)
        : new PageOutcome.Unknown();
  }

  private PageOutcome seen(Challenge challenge, Instant now) {
    if (!challenge.open()) {
      finishIfLeft(challenge, now);
      return PageOutcome.of(challenge, true);
    }
    if (challenge.expiredAt(now)) {
      return end(challenge, ChallengeState.EXPIRED, now);
    }
    return challenge.tries() >= limit
        ? lastTryTaken(challenge, now)
        : new PageOutcome.Ask(challenge.language());
  }

  /**
   * All tries taken and still open: the last one is being compared at this moment, or died while it
   * was.
   */
  private PageOutcome lastTryTaken(Challenge challenge, Instant now) {
    return now.isBefore(challenge.lastTry().plus(COMPARING))
        ? new PageOutcome.Busy(challenge.language())
        : end(challenge, ChallengeState.BLOCKED, now);
  }

  /** Whoever ended it may have died before telling the workflow. */
  private void finishIfLeft(Challenge ended, Instant now) {
    if (ended.taskToken().isPresent()) {
      settlement.finish(ended, now);
    }
  }

  private PageOutcome tried(Challenge challenge, String token, String typed, Instant now) {
    return challenges
        .takeTry(challenge.key(), limit, now)
        .map(counted -> judged(counted, token, typed, now))
        .orElseGet(() -> with(token, again -> seen(again, now)));
  }

  private PageOutcome judged(Challenge counted, String token, String typed, Instant now) {
    if (LinkSecrets.matches(token, typed, counted.hashes().codeHash())) {
      return end(counted, ChallengeState.CONFIRMED, now);
    }
    audit.append(wrong(counted), now);
    return counted.tries() >= limit
        ? end(counted, ChallengeState.BLOCKED, now)
        : new PageOutcome.Wrong(counted.language(), limit - counted.tries());
  }

  private PageOutcome end(Challenge challenge, ChallengeState end, Instant now) {
    return challenges
        .end(challenge.key(), end)
        .map(
            ended -> {
              settlement.finish(ended, now);
              return PageOutcome.of(ended, false);
            })
        .orElseGet(() -> endedMeanwhile(challenge));
  }

  private PageOutcome endedMeanwhile(Challenge challenge) {
    return challenges
        .find(challenge.key())
        .map(other -> PageOutcome.of(other, true))
        .orElseGet(PageOutcome.Unknown::new);
  }

  private static AuditLog.Event wrong(Challenge counted) {
    String number = Integer.toString(counted.tries());
    return new AuditLog.Event(
        counted.caseId().value(),
        "identity.wrong-code",
        "system",
        "",
        Map.of("challenge", counted.shortId(), "tries", number),
        "identity.wrong-code/" + counted.shortId() + "/" + number);
  }
}
