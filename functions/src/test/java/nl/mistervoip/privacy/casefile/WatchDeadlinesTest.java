package nl.mistervoip.privacy.casefile;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import nl.mistervoip.privacy.platform.Alarms.Alarm;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.testing.InMemoryAlarms;
import nl.mistervoip.privacy.testing.InMemoryCases;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

class WatchDeadlinesTest {
  private static final Instant NOW = TickingClock.NOW;

  private final InMemoryCases cases = new InMemoryCases();
  private final InMemoryAlarms alarms = new InMemoryAlarms();
  private final WatchDeadlines watch = new WatchDeadlines(cases, alarms);

  private CaseRecord opened() {
    CaseRecord record = aCase().build();
    assertThat(cases.open(record, NOW)).isTrue();
    cases.apply(record.id(), CaseEvent.ACKNOWLEDGE, "system", NOW);
    cases.apply(record.id(), CaseEvent.ASK_IDENTITY, "system", NOW);
    return record;
  }

  private static Instant day(int days) {
    return NOW.plus(Duration.ofDays(days));
  }

  @Test
  void theTeamShouldBeToldOnceAMarkAndHoweverOftenItRuns() {
    String id = opened().id().value();
    assertThat(watch.look(day(13))).isEqualTo(new WatchDeadlines.Outcome(1, 0));
    assertThat(watch.look(day(14))).isEqualTo(new WatchDeadlines.Outcome(1, 1));
    assertThat(watch.look(day(14))).isEqualTo(new WatchDeadlines.Outcome(1, 0));
    assertThat(watch.look(day(26)).told()).isEqualTo(2);
    assertThat(alarms.raised())
        .containsExactly(
            new Alarm("deadline-day-14", id),
            new Alarm("deadline-day-25", id),
            new Alarm("extension-to-decide", id));
  }

  @Test
  void aClosedCaseShouldWakeNobody() {
    cases.apply(opened().id(), CaseEvent.WITHDRAW, "officer-1", NOW);
    assertThat(watch.look(day(60))).isEqualTo(new WatchDeadlines.Outcome(0, 0));
  }

  @Test
  void whatCouldNotBeToldShouldBeToldTheNextTime() {
    opened();
    WatchDeadlines silent =
        new WatchDeadlines(
            cases,
            alarm -> {
              throw new IllegalStateException("The topic is gone on purpose.");
            });
    assertThatThrownBy(() -> silent.look(day(14))).isInstanceOf(IllegalStateException.class);
    assertThat(watch.look(day(15)).told()).isEqualTo(1);
  }
}
