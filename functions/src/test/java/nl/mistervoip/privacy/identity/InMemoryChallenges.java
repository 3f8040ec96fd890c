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
        .filter(one -> one.open() && one.tries() < limit && !one.expiredAt(now))
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
                        one.taskToken())));
  }

  @Override
  public synchronized Optional<Challenge> end(String tokenHash, ChallengeState end) {
    return find(tokenHash)
        .filter(Challenge::open)
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
        taskToken);
  }
}
