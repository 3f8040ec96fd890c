package nl.mistervoip.privacy.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

/** What every keeper of answers does. */
interface AnswerClaimsContract {
  Instant NOW = TickingClock.NOW;

  AnswerClaims claims();

  @Test
  default void oneSenderShouldHaveOneAnswerInADay() {
    String sender = UUID.randomUUID().toString();
    assertThat(claims().claim(sender, "m1", NOW)).isTrue();
    assertThat(claims().claim(sender, "m1", NOW.plusSeconds(9))).as("run again").isTrue();
    assertThat(claims().claim(sender, "m2", NOW.plus(Duration.ofHours(23)))).isFalse();
    assertThat(claims().claim(UUID.randomUUID().toString(), "m3", NOW)).isTrue();
    assertThat(claims().claim(sender, "m2", NOW.plus(Duration.ofHours(25)))).isTrue();
    assertThat(claims().claim(sender, "m4", NOW.plus(Duration.ofHours(26)))).isFalse();
  }
}
