package nl.mistervoip.privacy.identity;

import java.time.Instant;
import java.util.Map;
import nl.mistervoip.privacy.audit.AuditLog;

/** Moves a challenge on and does what follows; every call may be repeated after dying anywhere. */
final class Ending {
  private final Challenges challenges;
  private final Settlement settlement;
  private final AuditLog audit;

  Ending(Challenges challenges, Settlement settlement, AuditLog audit) {
    this.challenges = challenges;
    this.settlement = settlement;
    this.audit = audit;
  }

  /** Whoever ended it may have died before telling the workflow. */
  PageOutcome ended(Challenge challenge, Instant now) {
    if (challenge.taskToken().isPresent()) {
      settlement.finish(challenge, now);
    }
    return PageOutcome.of(challenge, true);
  }

  PageOutcome end(Challenge challenge, ChallengeState end, Instant now) {
    return challenges
        .end(challenge.key(), end)
        .map(ended -> settled(ended, now))
        .orElseGet(() -> endedMeanwhile(challenge));
  }

  PageOutcome withFacts(Challenge challenge, Instant now) {
    return challenges
        .endWithFacts(challenge.key())
        .map(ended -> settled(ended, now))
        .orElseGet(() -> endedMeanwhile(challenge));
  }

  /** The workflow is not told: it waits until the facts are given, declined or too late. */
  PageOutcome codeGiven(Challenge challenge, String code, Instant now) {
    Challenge present =
        challenges
            .passCode(challenge.key())
            .or(() -> challenges.find(challenge.key()))
            .orElse(challenge);
    audit.append(event(present, "identity.code-given", Map.of(), ""), now);
    return present.ended()
        ? PageOutcome.of(present, true)
        : new PageOutcome.AskFacts(present.language(), code);
  }

  void wrong(String what, Challenge counted, int tries, Instant now) {
    String number = Integer.toString(tries);
    audit.append(
        event(counted, "identity.wrong-" + what, Map.of("tries", number), "/" + number), now);
  }

  private PageOutcome settled(Challenge ended, Instant now) {
    settlement.finish(ended, now);
    return PageOutcome.of(ended, false);
  }

  private PageOutcome endedMeanwhile(Challenge challenge) {
    return challenges
        .find(challenge.key())
        .map(other -> PageOutcome.of(other, true))
        .orElseGet(PageOutcome.Unknown::new);
  }

  private static AuditLog.Event event(
      Challenge challenge, String name, Map<String, String> facts, String number) {
    Map<String, String> all = new java.util.TreeMap<>(facts);
    all.put("challenge", challenge.shortId());
    return new AuditLog.Event(
        challenge.caseId().value(),
        name,
        "system",
        "",
        all,
        name + "/" + challenge.shortId() + number);
  }
}
