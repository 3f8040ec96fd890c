package nl.mistervoip.privacy.approval.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.mistervoip.privacy.approval.web.frame.Person;
import org.junit.jupiter.api.Test;

/** What every store of sessions must do. */
interface SessionsContract {
  Instant NOW = Instant.parse("2026-03-05T10:00:00.123456Z");

  Sessions sessions();

  private static Session fresh() {
    Person person = new Person("officer-1", Set.of("privacy-officer", "approver"));
    return new Session(UUID.randomUUID().toString(), person, NOW, NOW);
  }

  @Test
  default void oneShouldComeBackAsItWas() {
    Session one = fresh();
    sessions().begin(one);
    assertThat(sessions().find(one.key())).contains(one);
  }

  @Test
  default void onePersonWithoutARoleShouldHaveNoneAfterwards() {
    Session one = new Session(fresh().key(), new Person("guest-1", Set.of()), NOW, NOW);
    sessions().begin(one);
    assertThat(sessions().find(one.key())).contains(one);
  }

  @Test
  default void beingHeardOfShouldBeRemembered() {
    Session one = fresh();
    sessions().begin(one);
    Session later = one.seenAt(NOW.plus(Duration.ofMinutes(5)));
    sessions().seen(later);
    assertThat(sessions().find(one.key())).contains(later);
  }

  @Test
  default void whatWasEndedShouldStayEndedWhoeverIsHeardOf() {
    Session one = fresh();
    sessions().begin(one);
    sessions().end(one.key());
    sessions().seen(one.seenAt(NOW.plus(Duration.ofMinutes(5))));
    assertThat(sessions().find(one.key())).isEmpty();
    sessions().end(one.key());
  }
}
