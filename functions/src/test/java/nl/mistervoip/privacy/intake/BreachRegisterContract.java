package nl.mistervoip.privacy.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

/** What every register of breaches does; run on the fake and on the real one. */
interface BreachRegisterContract {
  BreachRegister breaches();

  @Test
  default void anEntryShouldStayOpenUntilAPersonClosesIt() {
    String id = UUID.randomUUID().toString();
    BreachClock clock = new BreachClock(TickingClock.NOW);
    assertThat(breaches().find(id)).isEmpty();
    breaches().open(id, clock, TickingClock.NOW);
    breaches().open(id, new BreachClock(TickingClock.NOW.plusSeconds(9)), TickingClock.NOW);
    assertThat(breaches().find(id))
        .hasValueSatisfying(
            entry -> {
              assertThat(entry.clock()).isEqualTo(clock);
              assertThat(entry.closedBy()).isEmpty();
            });
    breaches().close(id, "officer-1", TickingClock.NOW);
    breaches().close(id, "officer-2", TickingClock.NOW);
    breaches().open(id, clock, TickingClock.NOW);
    assertThat(breaches().find(id).orElseThrow().closedBy()).contains("officer-1");
  }

  @Test
  default void closingWhatWasNeverOpenedShouldOpenNothing() {
    String id = UUID.randomUUID().toString();
    breaches().close(id, "officer-1", TickingClock.NOW);
    assertThat(breaches().find(id)).isEmpty();
  }
}
