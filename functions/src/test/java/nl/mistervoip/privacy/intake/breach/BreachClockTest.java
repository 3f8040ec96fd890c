package nl.mistervoip.privacy.intake.breach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreachClockTest {
  @Test
  void theClockShouldRunTwentyFourHoursAlsoOverTheWeekend() {
    BreachClock clock = new BreachClock(Instant.parse("2026-03-06T21:30:00Z"));
    assertThat(clock.noticeDueBy()).isEqualTo(Instant.parse("2026-03-07T21:30:00Z"));
    assertThat(clock.fullNoticeDueBy()).isEqualTo(Instant.parse("2026-03-10T21:30:00Z"));
    assertThat(BreachClock.shown(clock.noticeDueBy()))
        .isEqualTo("zaterdag 7 maart 2026 22:30 (CET)");
  }

  @Test
  void theNightWhenTheClockChangesShouldStillHaveTwentyFourHours() {
    BreachClock clock = new BreachClock(Instant.parse("2026-10-24T23:30:00Z"));
    assertThat(BreachClock.shown(clock.detectedAt()))
        .isEqualTo("zondag 25 oktober 2026 01:30 (CEST)");
    assertThat(BreachClock.shown(clock.noticeDueBy()))
        .isEqualTo("maandag 26 oktober 2026 00:30 (CET)");
  }
}
