package nl.mistervoip.privacy.identity;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.request.CaseId;

/** Challenges in memory, under the same conditions as the table. */
final class InMemoryChallenges implements Challenges {
  private final Map<String, Challenge> rows = new HashMap<>();
  private final Map<CaseId, String> pointers = new HashMap<>();

  @Override
  public synchronized Challenge claim(Challenge wanted) {
    Optional<Challenge> first = ofCase(wanted.caseId());
    if (first.isEmpty()) {
      rows.put(wanted.key(), wanted);
      pointers.put(wanted.caseId(), wanted.key());
    }
    return first.orElse(wanted);
  }

  @Override
  public synchronized Optional<Challenge> ofCase(CaseId id) {
    return Optional.ofNullable(pointers.get(id)).flatMap(this::find);
  }

  @Override
  public synchronized Optional<Challenge> find(String tokenHash) {
    return Optional.ofNullable(rows.get(tokenHash));
  }

  @Override
  public synchronized Optional<Challenge> takeTry(String tokenHash, int limit, Instant now) {
    return find(tokenHash)
        .filter(one -> !one.ended() && one.tries() < limit && !one.expiredAt(now))
        .map(
            one ->
                stored(
                    new Challenge(
                        one.hashes(),
                        one.caseId(),
                        one.language(),
                        one.state(),
                        one.tries() + 1,
                        now,
                        one.validUntil(),
                        one.facts(),
                        one.taskToken())));
  }

  @Override
  public synchronized Optional<Challenge> passCode(String tokenHash) {
    return find(tokenHash)
        .filter(Challenge::open)
        .map(one -> stored(with(one, ChallengeState.CODE_GIVEN, one.taskToken())));
  }

  @Override
  public synchronized Optional<Challenge> takeFactsTry(String tokenHash, int limit, Instant now) {
    return find(tokenHash)
        .filter(one -> one.codeGiven() && !one.expiredAt(now))
        .filter(one -> one.facts().orElseThrow().tries() < limit)
        .map(
            one -> {
              FactsCheck facts = one.facts().orElseThrow();
              FactsCheck counted = new FactsCheck(facts.hash(), facts.tries() + 1, facts.given());
              return stored(with(one, one.state(), now, counted));
            });
  }

  @Override
  public synchronized Optional<Challenge> endWithFacts(String tokenHash) {
    return find(tokenHash)
        .filter(Challenge::codeGiven)
        .map(
            one -> {
              FactsCheck facts = one.facts().orElseThrow();
              FactsCheck given = new FactsCheck(facts.hash(), facts.tries(), true);
              return stored(with(one, ChallengeState.CONFIRMED, one.lastTry(), given));
            });
  }

  private static Challenge with(
      Challenge one, ChallengeState state, Instant lastTry, FactsCheck facts) {
    return new Challenge(
        one.hashes(),
        one.caseId(),
        one.language(),
        state,
        one.tries(),
        lastTry,
        one.validUntil(),
        Optional.of(facts),
        one.taskToken());
  }

  @Override
  public synchronized Optional<Challenge> end(String tokenHash, ChallengeState end) {
    return find(tokenHash)
        .filter(one -> one.open() || (one.codeGiven() && end == ChallengeState.CONFIRMED))
        .map(one -> stored(with(one, end, one.taskToken())));
  }

  @Override
  public synchronized Challenge keepTaskToken(String tokenHash, String taskToken) {
    return find(tokenHash)
        .map(one -> stored(with(one, one.state(), Optional.of(taskToken))))
        .orElseThrow(NoChallengeException::new);
  }

  @Override
  public synchronized void forgetTaskToken(String tokenHash, String taskToken) {
    find(tokenHash)
        .filter(one -> one.taskToken().filter(taskToken::equals).isPresent())
        .ifPresent(one -> stored(with(one, one.state(), Optional.empty())));
  }

  @com.google.errorprone.annotations.CanIgnoreReturnValue
  private Challenge stored(Challenge after) {
    rows.put(after.key(), after);
    return after;
  }

  private static Challenge with(Challenge one, ChallengeState state, Optional<String> taskToken) {
    return new Challenge(
        one.hashes(),
        one.caseId(),
        one.language(),
        state,
        one.tries(),
        one.lastTry(),
        one.validUntil(),
        one.facts(),
        taskToken);
  }
}
