package nl.mistervoip.privacy.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;
import org.junit.jupiter.api.Test;

/** What every store of challenges must do. */
interface ChallengesContract {
  Instant NOW = Instant.parse("2026-03-05T10:00:00Z");

  Challenges challenges();

  private static Challenge fresh() {
    return fresh(CaseId.ofMessage(UUID.randomUUID().toString()));
  }

  private static Challenge fresh(CaseId id) {
    return new Challenge(
        new LinkSecrets().issue().hashes(),
        id,
        Language.EN,
        ChallengeState.OPEN,
        0,
        NOW,
        NOW.plus(Duration.ofDays(14)),
        Optional.of(new FactsCheck("a-hash", 0, false)),
        Optional.empty());
  }

  private Challenge claimed() {
    return challenges().claim(fresh());
  }

  @Test
  default void aClaimedChallengeShouldBeFoundByLinkAndByCase() {
    Challenge wanted = fresh();
    assertThat(challenges().claim(wanted)).isEqualTo(wanted);
    assertThat(challenges().find(wanted.key())).contains(wanted);
    assertThat(challenges().ofCase(wanted.caseId())).contains(wanted);
  }

  @Test
  default void whatIsNotThereShouldNotBeFound() {
    assertThat(challenges().find(LinkSecrets.hashOf("nothing"))).isEmpty();
    assertThat(challenges().ofCase(CaseId.ofMessage("nothing"))).isEmpty();
    assertThat(challenges().takeTry(LinkSecrets.hashOf("nothing"), 5, NOW)).isEmpty();
    assertThatThrownBy(() -> challenges().keepTaskToken(LinkSecrets.hashOf("nothing"), "token"))
        .isInstanceOf(NoChallengeException.class);
    assertThat(challenges().find(LinkSecrets.hashOf("nothing"))).isEmpty();
  }

  @Test
  default void aSecondClaimShouldGiveTheFirst() {
    Challenge first = claimed();
    Challenge second = fresh(first.caseId());
    assertThat(challenges().claim(second)).isEqualTo(first);
    assertThat(challenges().find(second.key())).isEmpty();
  }

  @Test
  default void parallelTriesShouldNeverBeMoreThanTheLimit() {
    Challenge challenge = claimed();
    long taken =
        IntStream.range(0, 24)
            .parallel()
            .filter(i -> challenges().takeTry(challenge.key(), 5, NOW).isPresent())
            .count();
    assertThat(taken).isEqualTo(5);
    assertThat(challenges().find(challenge.key()).orElseThrow().tries()).isEqualTo(5);
  }

  @Test
  default void aTryShouldBeRememberedWithItsTime() {
    Challenge challenge = claimed();
    Instant later = NOW.plusSeconds(90);
    Challenge tried = challenges().takeTry(challenge.key(), 5, later).orElseThrow();
    assertThat(tried.tries()).isEqualTo(1);
    assertThat(tried.lastTry()).isEqualTo(later);
  }

  @Test
  default void noTryShouldBeTakenFromTheSecondOfExpiryOn() {
    Challenge challenge = claimed();
    Instant end = challenge.validUntil();
    assertThat(challenges().takeTry(challenge.key(), 5, end.minusMillis(1))).isPresent();
    assertThat(challenges().takeTry(challenge.key(), 5, end)).isEmpty();
  }

  @Test
  default void aChallengeShouldEndOnce() {
    Challenge challenge = claimed();
    assertThat(challenges().end(challenge.key(), ChallengeState.CONFIRMED))
        .map(Challenge::state)
        .contains(ChallengeState.CONFIRMED);
    assertThat(challenges().end(challenge.key(), ChallengeState.BLOCKED)).isEmpty();
    assertThat(challenges().takeTry(challenge.key(), 5, NOW)).isEmpty();
    assertThat(challenges().find(challenge.key()))
        .map(Challenge::state)
        .contains(ChallengeState.CONFIRMED);
  }

  @Test
  default void factsShouldBeTriedOnlyAfterTheCodeAndNeverMoreThanTheLimit() {
    Challenge challenge = claimed();
    assertThat(challenges().takeFactsTry(challenge.key(), 3, NOW)).isEmpty();
    assertThat(challenges().endWithFacts(challenge.key())).isEmpty();
    assertThat(challenges().passCode(challenge.key())).map(Challenge::codeGiven).contains(true);
    assertThat(challenges().passCode(challenge.key())).isEmpty();
    long taken =
        IntStream.range(0, 24)
            .parallel()
            .filter(i -> challenges().takeFactsTry(challenge.key(), 3, NOW).isPresent())
            .count();
    assertThat(taken).isEqualTo(3);
    assertThat(challenges().takeFactsTry(challenge.key(), 9, challenge.validUntil())).isEmpty();
  }

  @Test
  default void whoseCodeWasGivenShouldEndConfirmedOnlyWithOrWithoutFacts() {
    Challenge with = claimed();
    Challenge without = claimed();
    challenges().passCode(with.key());
    challenges().passCode(without.key());
    assertThat(challenges().end(without.key(), ChallengeState.BLOCKED)).isEmpty();
    assertThat(challenges().end(without.key(), ChallengeState.EXPIRED)).isEmpty();
    assertThat(challenges().end(without.key(), ChallengeState.CONFIRMED))
        .map(Challenge::factsGiven)
        .contains(false);
    Challenge given = challenges().endWithFacts(with.key()).orElseThrow();
    assertThat(given.factsGiven()).isTrue();
    assertThat(given.state()).isEqualTo(ChallengeState.CONFIRMED);
    assertThat(challenges().find(with.key())).contains(given);
    assertThat(challenges().endWithFacts(without.key())).isEmpty();
  }

  @Test
  default void aNewerTaskTokenShouldReplaceAndOutliveAnOlder() {
    Challenge challenge = claimed();
    assertThat(challenges().keepTaskToken(challenge.key(), "one").taskToken()).contains("one");
    assertThat(challenges().keepTaskToken(challenge.key(), "two").taskToken()).contains("two");
    challenges().forgetTaskToken(challenge.key(), "one");
    assertThat(challenges().find(challenge.key()).orElseThrow().taskToken()).contains("two");
    challenges().forgetTaskToken(challenge.key(), "two");
    assertThat(challenges().find(challenge.key()).orElseThrow().taskToken()).isEmpty();
  }
}
