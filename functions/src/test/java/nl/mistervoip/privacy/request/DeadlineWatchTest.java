package nl.mistervoip.privacy.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.mistervoip.privacy.request.DeadlineWatch.Clock;
import nl.mistervoip.privacy.request.DeadlineWatch.Kind;
import nl.mistervoip.privacy.request.DeadlineWatch.Look;
import nl.mistervoip.privacy.request.DeadlineWatch.Notice;
import org.junit.jupiter.api.Test;

class DeadlineWatchTest {
  /** Received on 5 March; late from 8 April on, because of Easter. */
  private static final Instant RECEIVED = Instant.parse("2026-03-05T10:00:00Z");

  private static final DueDates DUE = Deadlines.of(RECEIVED);
  private static final Clock WAITING = moved("2026-03-05T10:00:00Z", CaseState.IDENTIFYING);

  private static Clock moved(String at, CaseState state) {
    return new Clock(DUE, Optional.empty(), state, Instant.parse(at));
  }

  private static List<Kind> told(Clock clock, String toldOn, String today) {
    return DeadlineWatch.notices(
            clock,
            Optional.of(toldOn).filter(day -> !day.isEmpty()).map(LocalDate::parse),
            Look.on(LocalDate.parse(today)),
            WatchDays.STANDARD)
        .stream()
        .map(Notice::kind)
        .toList();
  }

  @Test
  void theTeamShouldHearOfACaseAfterTwoAndThreeWeeksAndTwentyFiveDays() {
    assertThat(told(WAITING, "2026-03-17", "2026-03-18")).isEmpty();
    assertThat(told(WAITING, "2026-03-18", "2026-03-19")).containsExactly(Kind.DEADLINE_DAY_14);
    assertThat(told(WAITING, "2026-03-25", "2026-03-26")).containsExactly(Kind.DEADLINE_DAY_21);
    assertThat(told(WAITING, "2026-03-29", "2026-03-30"))
        .containsExactly(Kind.DEADLINE_DAY_25, Kind.EXTENSION_TO_DECIDE);
    assertThat(told(WAITING, "2026-03-30", "2026-03-31")).isEmpty();
  }

  @Test
  void aDayOnWhichNobodyLookedShouldBeMadeUpFor() {
    assertThat(told(WAITING, "2026-03-18", "2026-03-20")).containsExactly(Kind.DEADLINE_DAY_14);
    assertThat(told(WAITING, "", "2026-03-28")).containsExactly(Kind.DEADLINE_DAY_21);
  }

  @Test
  void aLateCaseShouldBeReportedEveryDayFromTheDayAfterTheRolledDate() {
    assertThat(told(WAITING, "2026-04-06", "2026-04-07")).doesNotContain(Kind.CASE_OVERDUE);
    assertThat(told(WAITING, "2026-04-07", "2026-04-08")).contains(Kind.CASE_OVERDUE);
    assertThat(told(WAITING, "2026-04-08", "2026-04-09")).contains(Kind.CASE_OVERDUE);
    assertThat(told(WAITING, "2026-04-09", "2026-04-09")).isEmpty();
  }

  @Test
  void anExtendedCaseShouldBeReportedBeforeItsOwnDateAndBeLateAfterIt() {
    Extension more =
        new Extension(Extension.Ground.COMPLEXITY, LocalDate.parse("2026-05-20"), RECEIVED);
    Clock extended =
        new Clock(
            DUE, Optional.of(more), CaseState.IDENTIFYING, Instant.parse("2026-05-19T10:00:00Z"));
    assertThat(told(extended, "2026-03-29", "2026-04-09")).isEmpty();
    assertThat(told(extended, "2026-04-28", "2026-04-29")).containsExactly(Kind.EXTENDED_DATE_NEAR);
    assertThat(told(extended, "2026-05-16", "2026-05-17")).containsExactly(Kind.EXTENDED_DATE_NEAR);
    assertThat(told(extended, "2026-05-19", "2026-05-20")).isEmpty();
    assertThat(told(extended, "2026-05-20", "2026-05-21")).containsExactly(Kind.CASE_OVERDUE);
  }

  @Test
  void aCaseThatStandsStillShouldBeReportedAgainAndAgain() {
    Clock system = moved("2026-03-06T23:30:00Z", CaseState.PREPARING);
    // Half past midnight of the 7th in Amsterdam.
    assertThat(told(system, "2026-03-07", "2026-03-08")).isEmpty();
    assertThat(told(system, "2026-03-08", "2026-03-09")).containsExactly(Kind.CASE_STALLED);
    assertThat(told(system, "2026-03-09", "2026-03-10")).isEmpty();
    assertThat(told(system, "2026-03-10", "2026-03-11")).containsExactly(Kind.CASE_STALLED);
    Clock team = moved("2026-03-06T10:00:00Z", CaseState.AWAITING_APPROVAL);
    assertThat(told(team, "2026-03-09", "2026-03-10")).isEmpty();
    assertThat(told(team, "2026-03-10", "2026-03-11")).containsExactly(Kind.CASE_STALLED);
  }

  /** Looking on whichever days, every mark of the term that has passed is told exactly once. */
  @Property
  void noMarkShouldBeMissedOrToldTwiceHoweverOftenSomebodyLooks(
      @ForAll List<@IntRange(min = 1, max = 9) Integer> pauses) {
    Clock clock = moved("2026-04-30T10:00:00Z", CaseState.IDENTIFYING);
    List<LocalDate> told = new ArrayList<>();
    LocalDate last = DUE.received();
    for (int days : pauses) {
      LocalDate today = last.plusDays(days);
      for (Notice notice :
          DeadlineWatch.notices(clock, Optional.of(last), Look.on(today), WatchDays.STANDARD)) {
        if (notice.kind() == Kind.EXTENSION_TO_DECIDE) {
          told.add(notice.day());
        }
      }
      last = today;
    }
    LocalDate mark = DUE.received().plusDays(25);
    assertThat(told).isEqualTo(last.isBefore(mark) ? List.of() : List.of(mark));
  }

  private static WatchDays earlier(String since) {
    return new WatchDays(
        Map.of(WatchDay.FIRST, 7, WatchDay.SECOND, 10, WatchDay.THIRD, 20),
        Optional.of(LocalDate.parse(since)));
  }

  @Test
  void aCompanyShouldBeWarnedOnItsOwnEarlierDays() {
    Map<LocalDate, Kind> told = new TreeMap<>();
    for (int day = 1; day <= 24; day++) {
      LocalDate today = DUE.received().plusDays(day);
      Optional<LocalDate> before = Optional.of(today.minusDays(1));
      DeadlineWatch.notices(WAITING, before, Look.on(today), earlier("2026-01-01"))
          .forEach(notice -> told.putIfAbsent(notice.day(), notice.kind()));
    }
    assertThat(told)
        .containsExactly(
            Map.entry(LocalDate.parse("2026-03-12"), Kind.DEADLINE_DAY_14),
            Map.entry(LocalDate.parse("2026-03-15"), Kind.DEADLINE_DAY_21),
            Map.entry(LocalDate.parse("2026-03-25"), Kind.DEADLINE_DAY_25));
  }

  @Test
  void noMarkShouldBeLostOnACaseThatHadPassedTheNewDayWhenItWasSet() {
    Optional<LocalDate> told = Optional.of(LocalDate.parse("2026-03-27"));
    LocalDate day25 = LocalDate.parse("2026-03-30");
    assertThat(DeadlineWatch.notices(WAITING, told, Look.on(day25), earlier("2026-03-27")))
        .extracting(Notice::kind)
        .contains(Kind.DEADLINE_DAY_25, Kind.EXTENSION_TO_DECIDE);
  }

  private static List<Kind> aheadOf(String today, String... closed) {
    DeskDays days =
        new DeskDays(Stream.of(closed).map(LocalDate::parse).collect(Collectors.toSet()));
    LocalDate day = LocalDate.parse(today);
    Optional<LocalDate> told = Optional.of(day.minusDays(1));
    return DeadlineWatch.notices(WAITING, told, Look.on(day, days), WatchDays.STANDARD).stream()
        .map(Notice::kind)
        .toList();
  }

  @Test
  void aMarkThatFallsWhileTheCompanyIsClosedShouldBeToldOnTheLastDayBefore() {
    // Day 21 is Thursday 26 March.
    assertThat(aheadOf("2026-03-25")).isEmpty();
    assertThat(aheadOf("2026-03-25", "2026-03-26")).containsExactly(Kind.DEADLINE_DAY_21);
    assertThat(aheadOf("2026-03-24", "2026-03-25", "2026-03-26"))
        .containsExactly(Kind.DEADLINE_DAY_21);
    assertThat(aheadOf("2026-03-26", "2026-03-26"))
        .as("and again on its day, for whoever is there")
        .containsExactly(Kind.DEADLINE_DAY_21);
  }

  @Test
  void onADayOnWhichNobodyIsThereNothingShouldBeToldAhead() {
    // It was told on Tuesday 24 March; Wednesday to Friday are closed.
    String[] closed = {"2026-03-25", "2026-03-26", "2026-03-27"};
    assertThat(aheadOf("2026-03-24", closed)).containsExactly(Kind.DEADLINE_DAY_21);
    assertThat(aheadOf("2026-03-25", closed)).isEmpty();
  }

  @Test
  void noCaseShouldBeCalledLateBeforeItIs() {
    // Late from Wednesday 8 April on.
    assertThat(aheadOf("2026-04-07", "2026-04-08", "2026-04-09")).doesNotContain(Kind.CASE_OVERDUE);
    assertThat(aheadOf("2026-04-08", "2026-04-08")).contains(Kind.CASE_OVERDUE);
  }

  @Property(tries = 500)
  void whateverCanBeSetTheLastWarningShouldLeaveTimeToTellOfMoreTime(
      @ForAll @IntRange(min = -5, max = 50) int first,
      @ForAll @IntRange(min = -5, max = 50) int second,
      @ForAll @IntRange(min = -5, max = 50) int third,
      @ForAll @IntRange(min = -5, max = 50) int stalled) {
    WatchDays days =
        new WatchDays(
            Map.of(
                WatchDay.FIRST, first,
                WatchDay.SECOND, second,
                WatchDay.THIRD, third,
                WatchDay.STALLED_TEAM, stalled),
            Optional.empty());
    boolean lawful =
        first >= 3
            && first <= 14
            && second <= 21
            && third <= 25
            && first < second
            && second < third
            && stalled >= 1
            && stalled <= 10;
    assertThat(days.faults().isEmpty()).isEqualTo(lawful);
  }
}
