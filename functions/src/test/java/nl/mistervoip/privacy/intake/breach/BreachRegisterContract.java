package nl.mistervoip.privacy.intake.breach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.mistervoip.privacy.intake.breach.BreachOutcome.Finding;
import nl.mistervoip.privacy.intake.breach.BreachRegister.Entry;
import nl.mistervoip.privacy.intake.breach.BreachRegister.State;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every register of breaches does; run on the fake and on the real one. */
interface BreachRegisterContract {
  /** A register of its own for each test. */
  BreachRegister breaches();

  /** Every kind of outcome. */
  static List<BreachOutcome> outcomes() {
    return List.of(
        new BreachOutcome.Notified(LocalDate.of(2026, 3, 5), "AP-2026/0001"),
        new BreachOutcome.NoBreach(Finding.NOT_OUR_DATA),
        new BreachOutcome.UnlikelyRisk());
  }

  private static Closing closing(String by, BreachOutcome outcome) {
    return new Closing(by, TickingClock.NOW.plusSeconds(60), outcome, "looked at the portal's log");
  }

  @Test
  default void anEntryShouldStayOpenUntilAPersonClosesIt() {
    String id = UUID.randomUUID().toString();
    BreachClock clock = new BreachClock(TickingClock.NOW);
    assertThat(breaches().find(id)).isEmpty();
    breaches().open(id, clock, TickingClock.NOW);
    breaches().open(id, new BreachClock(TickingClock.NOW.plusSeconds(9)), TickingClock.NOW);
    assertThat(breaches().find(id)).contains(new Entry(id, clock, Optional.empty()));
    Closing first = closing("officer-1", new BreachOutcome.UnlikelyRisk());
    assertThat(breaches().close(id, first)).isTrue();
    assertThat(breaches().close(id, closing("officer-2", outcomes().getFirst()))).isFalse();
    assertThat(breaches().close(id, first)).isFalse();
    breaches().open(id, clock, TickingClock.NOW);
    assertThat(breaches().find(id)).contains(new Entry(id, clock, Optional.of(first)));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  default void aClosedEntryShouldStayInTheRegisterWithAllThatWasSaid(BreachOutcome outcome) {
    String id = UUID.randomUUID().toString();
    breaches().open(id, new BreachClock(TickingClock.NOW), TickingClock.NOW);
    breaches().close(id, closing("officer-1", outcome));
    assertThat(breaches().in(State.OPEN, "", 9).entries()).isEmpty();
    assertThat(breaches().in(State.CLOSED, "", 9).entries())
        .containsExactly(
            new Entry(
                id, new BreachClock(TickingClock.NOW), Optional.of(closing("officer-1", outcome))));
  }

  @Test
  default void closingWhatWasNeverOpenedShouldOpenNothing() {
    String id = UUID.randomUUID().toString();
    assertThat(breaches().close(id, closing("officer-1", outcomes().getFirst()))).isFalse();
    assertThat(breaches().find(id)).isEmpty();
  }

  @Test
  default void openOnesShouldBeLongestOpenFirstInPagesThatMissAndRepeatNothing() {
    Instant start = Instant.parse("2026-03-02T08:00:00Z");
    for (int i = 0; i < 7; i++) {
      breaches().open("b" + i, new BreachClock(start.plusSeconds(i / 2)), start);
    }
    breaches().close("b2", closing("officer-1", outcomes().getFirst()));
    List<String> seen = new ArrayList<>();
    String cursor = "";
    List<Integer> sizes = new ArrayList<>();
    do {
      BreachRegister.Page page = breaches().in(State.OPEN, cursor, 4);
      page.entries().forEach(entry -> seen.add(entry.mailId()));
      sizes.add(page.entries().size());
      cursor = page.next().orElse("");
    } while (!cursor.isEmpty());
    assertThat(seen).containsExactlyInAnyOrder("b6", "b5", "b4", "b3", "b1", "b0");
    assertThat(seen.subList(0, 2)).containsExactlyInAnyOrder("b0", "b1");
    assertThat(seen.get(2)).isEqualTo("b3");
    assertThat(seen.subList(3, 5)).containsExactlyInAnyOrder("b4", "b5");
    assertThat(seen.getLast()).isEqualTo("b6");
    assertThat(sizes.getFirst()).isEqualTo(4);
  }

  @Test
  default void closedOnesShouldBeNewestFirst() {
    Instant start = Instant.parse("2026-03-02T08:00:00Z");
    for (int i = 0; i < 3; i++) {
      breaches().open("b" + i, new BreachClock(start.plusSeconds(i)), start);
      breaches().close("b" + i, closing("officer-1", outcomes().getFirst()));
    }
    assertThat(breaches().in(State.CLOSED, "", 9).entries())
        .extracting(Entry::mailId)
        .containsExactly("b2", "b1", "b0");
  }

  @Test
  default void aCursorThatIsNoneShouldStartAtTheBeginning() {
    breaches().open("b1", new BreachClock(TickingClock.NOW), TickingClock.NOW);
    assertThat(breaches().in(State.OPEN, "no cursor", 9).entries()).hasSize(1);
  }
}
