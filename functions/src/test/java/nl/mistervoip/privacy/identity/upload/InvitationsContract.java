package nl.mistervoip.privacy.identity.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;
import org.junit.jupiter.api.Test;

/** What every store of links for copies must do. */
interface InvitationsContract {
  Instant NOW = Instant.parse("2026-03-05T10:00:00Z");

  Invitations invitations();

  private static CaseId newCase() {
    return CaseId.ofMessage(UUID.randomUUID().toString());
  }

  private static Invitation fresh(CaseId id, int round) {
    String hash = new LinkSecrets().issue().hashes().tokenHash();
    return new Invitation(hash, id, round, Language.EN, NOW.plus(Duration.ofDays(21)), false);
  }

  @Test
  default void aClaimedLinkShouldBeFoundByItsTokenAndByItsCase() {
    Invitation wanted = fresh(newCase(), 1);
    assertThat(invitations().claim(wanted)).isEqualTo(wanted);
    assertThat(invitations().find(wanted.tokenHash())).contains(wanted);
    assertThat(invitations().ofCase(wanted.caseId())).contains(wanted);
  }

  @Test
  default void whatIsNotThereShouldNotBeFound() {
    assertThat(invitations().find(LinkSecrets.hashOf("nothing"))).isEmpty();
    assertThat(invitations().ofCase(newCase())).isEmpty();
    invitations().use(LinkSecrets.hashOf("nothing"));
    assertThat(invitations().find(LinkSecrets.hashOf("nothing"))).isEmpty();
  }

  @Test
  default void aRoundShouldHaveOneLinkHoweverOftenItIsClaimed() {
    CaseId id = newCase();
    Invitation first = invitations().claim(fresh(id, 1));
    assertThat(invitations().claim(fresh(id, 1))).isEqualTo(first);
    assertThat(invitations().ofCase(id)).contains(first);
  }

  @Test
  default void aLaterRoundShouldTakeThePlaceOfAnEarlierOneAndNotTheOtherWayRound() {
    CaseId id = newCase();
    Invitation first = invitations().claim(fresh(id, 1));
    Invitation second = invitations().claim(fresh(id, 2));
    assertThat(second.round()).isEqualTo(2);
    assertThat(invitations().ofCase(id)).contains(second);
    assertThat(invitations().claim(fresh(id, 1))).isEqualTo(second);
    assertThat(invitations().find(first.tokenHash())).contains(first);
  }

  @Test
  default void aLinkShouldStayUsed() {
    Invitation wanted = invitations().claim(fresh(newCase(), 1));
    invitations().use(wanted.tokenHash());
    invitations().use(wanted.tokenHash());
    assertThat(invitations().find(wanted.tokenHash())).contains(wanted.asUsed());
  }

  @Test
  default void onlyTheLinkOfTheLatestRoundShouldWorkAndUntilItIsClosed() {
    CaseId id = newCase();
    Invitation first = invitations().claim(fresh(id, 1));
    assertThat(invitations().works(id, first.tokenHash())).isTrue();
    assertThat(invitations().works(newCase(), first.tokenHash())).isFalse();
    Invitation second = invitations().claim(fresh(id, 2));
    assertThat(invitations().works(id, first.tokenHash())).isFalse();
    invitations().close(id, 1);
    assertThat(invitations().works(id, second.tokenHash())).as("a later round").isTrue();
    invitations().close(id, 2);
    invitations().close(id, 2);
    assertThat(invitations().works(id, second.tokenHash())).isFalse();
    Invitation third = invitations().claim(fresh(id, 3));
    assertThat(invitations().works(id, third.tokenHash())).as("asked anew").isTrue();
  }

  @Test
  default void closingWhereNothingWasAskedShouldMakeNothing() {
    CaseId id = newCase();
    invitations().close(id, 1);
    assertThat(invitations().ofCase(id)).isEmpty();
    assertThat(invitations().works(id, LinkSecrets.hashOf("nothing"))).isFalse();
  }

  @Test
  default void manyClaimsAtOnceShouldLeaveOneLink() {
    CaseId id = newCase();
    assertThat(
            IntStream.range(0, 6)
                .parallel()
                .mapToObj(number -> fresh(id, 1))
                .map(wanted -> claimed(wanted))
                .distinct())
        .hasSize(1);
  }

  /** As the step is repeated when another call was writing at that moment. */
  private Invitation claimed(Invitation wanted) {
    try {
      return invitations().claim(wanted);
    } catch (RuntimeException busy) {
      return invitations().claim(wanted);
    }
  }
}
