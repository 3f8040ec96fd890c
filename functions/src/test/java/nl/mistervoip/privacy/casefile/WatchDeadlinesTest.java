package nl.mistervoip.privacy.casefile;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.mistervoip.privacy.platform.Alarms.Alarm;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.testing.InMemoryAlarms;
import nl.mistervoip.privacy.testing.InMemoryCases;
import nl.mistervoip.privacy.testing.InMemoryMetrics;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

class WatchDeadlinesTest {
  private static final Instant NOW = TickingClock.NOW;

  private final InMemoryCases cases = new InMemoryCases();
  private final InMemoryAlarms alarms = new InMemoryAlarms();
  private final InMemoryMetrics metrics = new InMemoryMetrics();
  private final WatchDeadlines watch = new WatchDeadlines(cases, alarms, metrics);

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
  void theDashboardShouldCountCasesByTheirClock() {
    opened();
    watch.look(day(1));
    assertThat(metrics.last())
        .isEqualTo(
            Map.of("OpenCases", 1L, "DueWithinAWeek", 0L, "LateCases", 0L, "StandingStill", 0L));
    watch.look(day(28));
    assertThat(metrics.last()).containsEntry("DueWithinAWeek", 1L).containsEntry("LateCases", 0L);
    watch.look(day(40));
    assertThat(metrics.last())
        .isEqualTo(
            Map.of("OpenCases", 1L, "DueWithinAWeek", 0L, "LateCases", 1L, "StandingStill", 1L));
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
            },
            metrics);
    assertThatThrownBy(() -> silent.look(day(14))).isInstanceOf(IllegalStateException.class);
    assertThat(watch.look(day(15)).told()).isEqualTo(1);
  }
}
