package nl.mistervoip.privacy.casefile;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.mistervoip.privacy.platform.Alarms.Alarm;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.Deadlines;
import nl.mistervoip.privacy.request.DeskDays;
import nl.mistervoip.privacy.request.WatchDay;
import nl.mistervoip.privacy.request.WatchDays;
import nl.mistervoip.privacy.testing.InMemoryAlarms;
import nl.mistervoip.privacy.testing.InMemoryCasePost;
import nl.mistervoip.privacy.testing.InMemoryCases;
import nl.mistervoip.privacy.testing.InMemoryMetrics;
import nl.mistervoip.privacy.testing.InMemorySettings;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class WatchDeadlinesTest {
  private static final Instant NOW = TickingClock.NOW;

  private final InMemoryCases cases = new InMemoryCases();
  private final InMemoryAlarms alarms = new InMemoryAlarms();
  private final InMemoryMetrics metrics = new InMemoryMetrics();
  private final InMemoryCasePost post = new InMemoryCasePost(cases);
  private final WatchPost watchPost = new WatchPost(post, new PostTerm(3));
  private final InMemorySettings set = new InMemorySettings();
  private final SettingsInForce settings =
      new SettingsInForce(set.shelves(), Optional.of("privacy@mistervoip.example"));
  private final WatchDeadlines watch =
      new WatchDeadlines(cases, watchPost, alarms, metrics, settings);

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
            Map.of(
                "OpenCases",
                1L,
                "DueWithinAWeek",
                0L,
                "LateCases",
                0L,
                "StandingStill",
                0L,
                "LettersToPost",
                0L,
                "LettersWaitingTooLong",
                0L));
    watch.look(day(28));
    assertThat(metrics.last()).containsEntry("DueWithinAWeek", 1L).containsEntry("LateCases", 0L);
    watch.look(day(40));
    assertThat(metrics.last())
        .containsEntry("OpenCases", 1L)
        .containsEntry("DueWithinAWeek", 0L)
        .containsEntry("LateCases", 1L)
        .containsEntry("StandingStill", 1L);
  }

  @Test
  void aLetterThatWaitsMoreWorkingDaysThanAllowedShouldRaiseTheMetricOfTheAlarm() {
    CaseRecord record = opened();
    post.toPrint(record.id(), "acknowledgement", NOW);
    post.toPrint(record.id(), "no-data", day(4));
    // Thursday 5 March; Friday is the first working day, Tuesday the third, Wednesday too late.
    watch.look(day(5));
    assertThat(metrics.last())
        .containsEntry("LettersToPost", 2L)
        .containsEntry("LettersWaitingTooLong", 0L);
    watch.look(day(6));
    assertThat(metrics.last()).containsEntry("LettersWaitingTooLong", 1L);
    post.posted(record.id(), "acknowledgement", NOW);
    watch.look(day(6));
    assertThat(metrics.last())
        .containsEntry("LettersToPost", 1L)
        .containsEntry("LettersWaitingTooLong", 0L);
  }

  @Test
  void aClosedCaseShouldNotHideALetterThatNobodyPosted() {
    CaseRecord record = opened();
    post.toPrint(record.id(), "withdrawal", NOW);
    cases.apply(record.id(), CaseEvent.WITHDRAW, "officer-1", NOW);
    watch.look(day(10));
    assertThat(metrics.last()).containsEntry("LettersWaitingTooLong", 1L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "21", "three", "2.5", "-1"})
  void aTermThatIsNoNumberOfWorkingDaysShouldBeRefusedAtTheStart(String text) {
    assertThatThrownBy(() -> PostTerm.of(text))
        .isInstanceOf(PostTerm.InvalidTermException.class)
        .hasMessageContaining("POST_WORKING_DAYS")
        .hasMessageContaining("docs/settings.md");
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
            watchPost,
            alarm -> {
              throw new IllegalStateException("The topic is gone on purpose.");
            },
            metrics,
            settings);
    assertThatThrownBy(() -> silent.look(day(14))).isInstanceOf(IllegalStateException.class);
    assertThat(watch.look(day(15)).told()).isEqualTo(1);
  }

  private static DeskSettings watching(Map<WatchDay, Integer> days) {
    return new DeskSettings(
        new WatchDays(days, Optional.empty()), Optional.of(1), Optional.empty());
  }

  @Test
  void theTeamShouldBeWarnedOnTheDaysThatWereSet() {
    set.desk.put(watching(Map.of(WatchDay.FIRST, 7)), NOW.minus(Duration.ofDays(1)));
    String id = opened().id().value();
    assertThat(watch.look(day(6)).told()).isZero();
    assertThat(watch.look(day(7)).told()).isEqualTo(1);
    assertThat(watch.look(day(14)).told()).as("it is told already").isZero();
    assertThat(alarms.raised()).containsExactly(new Alarm("deadline-day-14", id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{}",
        "{\"versions\":[{\"number\":1,\"by\":\"a\",\"at\":\"2026-03-01T10:00:00Z\",\"reason\":\"r\"}]}",
        "{\"versions\":[{\"number\":1,\"by\":\"a\",\"at\":\"2026-03-01T10:00:00Z\",\"reason\":\"r\","
            + "\"values\":{}}]}"
      })
  void aRowOfWhichAPartIsMissingShouldCountAsDamaged(String kept) {
    Map<String, AttributeValue> row = Map.of("desk_settings", AttributeValue.fromS(kept));
    assertThatThrownBy(() -> DynamoSettingsShelf.kept(row, DeskSettings.class))
        .isInstanceOf(UncheckedIOException.class);
  }

  private void closes(int... days) {
    set.closedDays.put(
        new ClosedDays(
            IntStream.of(days)
                .mapToObj(one -> Deadlines.day(day(one)))
                .map(one -> new ClosedDays.ClosedDay(one, "Verhuizing", "Move"))
                .toList()),
        NOW);
  }

  @Test
  void whileTheCompanyIsClosedALetterShouldNotGrowOlderAndAWarningShouldComeBefore() {
    CaseRecord record = opened();
    post.toPrint(record.id(), "acknowledgement", NOW);
    // Monday 9 March does not count, nor does Thursday 19 March, on which the first mark falls.
    closes(4, 14);
    watch.look(day(6));
    assertThat(metrics.last()).containsEntry("LettersWaitingTooLong", 0L);
    watch.look(day(7));
    assertThat(metrics.last()).containsEntry("LettersWaitingTooLong", 1L);
    assertThat(watch.look(day(13)).told()).isEqualTo(1);
    assertThat(alarms.raised()).containsExactly(new Alarm("deadline-day-14", record.id().value()));
    assertThat(cases.get(record.id()).due()).isEqualTo(record.due());
  }

  @Test
  void closedDaysOrPassagesThatCannotBeReadShouldStopNothingAndBeSaid() {
    opened();
    set.closedDays.isBroken();
    assertThat(watch.look(day(14)).told()).isEqualTo(1);
    set.letters.isBroken();
    assertThat(settings.read().sound()).isFalse();
    assertThat(settings.days()).isEqualTo(DeskDays.STANDARD);
    assertThat(alarms.raised())
        .extracting(Alarm::kind)
        .containsExactly("deadline-day-14", "settings-not-used");
  }

  @Test
  void passagesThatCannotStandInALetterShouldBeSaid() {
    LetterPassages.Words words = new LetterPassages.Words("Team Privacy", "Zie ander.example", "");
    set.letters.put(
        new LetterPassages(words, words, Optional.empty(), Optional.empty()),
        NOW.minus(Duration.ofDays(1)));
    watch.look(day(1));
    assertThat(alarms.raised()).extracting(Alarm::kind).containsExactly("settings-not-used");
  }

  @Test
  void whatCannotBeReadOrWorkedByShouldStopNoWarningAndBeSaid() {
    String id = opened().id().value();
    set.desk.put(watching(Map.of(WatchDay.FIRST, 99)), NOW.minus(Duration.ofDays(1)));
    assertThat(watch.look(day(14)).told()).isEqualTo(1);
    set.desk.isBroken();
    watch.look(day(15));
    assertThat(alarms.raised())
        .extracting(Alarm::kind)
        .containsExactly("deadline-day-14", "settings-not-used", "settings-not-used");
    assertThat(alarms.raised().getFirst().reference()).isEqualTo(id);
    assertThat(settings.read().values()).isEqualTo(DeskSettings.NONE);
  }
}
