package nl.mistervoip.privacy.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the privacy team is told of the clock of an open case, by day: two, three and three and a
 * half weeks after receipt, that an extension has to be decided while it still can be told in time
 * (GDPR Art. 12(3)), every day that it is late, and that nothing has moved. Everything is a day in
 * Europe/Amsterdam, and a day on which nobody looked is made up for.
 */
public final class DeadlineWatch {
  /** A day after receipt on which an unanswered case is reported. */
  private record Mark(WatchDay days, Kind kind) {}

  private static final List<Mark> MARKS =
      List.of(
          new Mark(WatchDay.FIRST, Kind.DEADLINE_DAY_14),
          new Mark(WatchDay.SECOND, Kind.DEADLINE_DAY_21),
          new Mark(WatchDay.THIRD, Kind.DEADLINE_DAY_25));

  /** Days before an extended date on which an unanswered case is reported. */
  private static final List<WatchDay> MARKS_BEFORE_EXTENDED =
      List.of(WatchDay.FIRST_BEFORE, WatchDay.SECOND_BEFORE, WatchDay.THIRD_BEFORE);

  /** What is to be looked at; the days in the names are the latest ones ({@link WatchDay}). */
  public enum Kind {
    /** Two weeks after receipt, or earlier. */
    DEADLINE_DAY_14,
    /** Three weeks after receipt, or earlier. */
    DEADLINE_DAY_21,
    /** Twenty-five days after receipt, or earlier. */
    DEADLINE_DAY_25,
    /** No answer yet on the last of these days and no extension: it can still be told in time. */
    EXTENSION_TO_DECIDE,
    /** Three weeks, one week or three days before the date of an extension, or earlier. */
    EXTENDED_DATE_NEAR,
    /** The answer is late. */
    CASE_OVERDUE,
    /** Nothing has moved for days. */
    CASE_STALLED
  }

  /**
   * One thing to be told.
   *
   * @param kind what
   * @param day on which it fell due
   */
  public record Notice(Kind kind, LocalDate day) {}

  /**
   * What is known of the case.
   *
   * @param dates its dates
   * @param extension more time, if it was taken
   * @param state an open state
   * @param movedAt when it came into that state
   */
  public record Clock(
      DueDates dates, Optional<Extension> extension, CaseState state, Instant movedAt) {}

  /**
   * How a case stands today.
   *
   * @param late whether the answer is late
   * @param dueWithinAWeek whether it is not, and at most seven days are left
   * @param still whether nothing has moved for longer than is usual
   */
  public record Standing(boolean late, boolean dueWithinAWeek, boolean still) {}

  /**
   * The day of looking, and how far ahead.
   *
   * @param today the day
   * @param ahead up to and with which day what falls due is told today already, because nobody
   *     looks before; not before today. It moves what is told, never a date
   */
  public record Look(LocalDate today, LocalDate ahead) {
    /** On a day after which the desk works as usual. */
    public static Look on(LocalDate today) {
      return new Look(today, today);
    }

    /**
     * On a day after which the company may be closed. Only a day on which somebody is there looks
     * ahead: what was told then would come back on each day of the closed stretch.
     */
    public static Look on(LocalDate today, DeskDays days) {
      return days.isOpen(today) ? new Look(today, days.quietUntil(today)) : on(today);
    }
  }

  private DeadlineWatch() {}

  /**
   * How a case stands.
   *
   * @param clock the case
   * @param today the day of looking
   * @param days by which the watch works
   * @return its standing
   */
  public static Standing standing(Clock clock, LocalDate today, WatchDays days) {
    LocalDate last = lastDay(clock);
    boolean late = today.isAfter(last);
    boolean soon = !late && !today.plusDays(7).isBefore(last);
    return new Standing(late, soon, stalled(clock, today, days).findAny().isPresent());
  }

  private static LocalDate lastDay(Clock clock) {
    return clock.dates().lastDay(clock.extension());
  }

  /**
   * What has to be told.
   *
   * @param clock the case
   * @param toldOn the day up to which everything was told; empty for a case nobody looked at yet
   * @param look the day of looking, and how far ahead
   * @param days by which the watch works
   * @return at most one notice each of the term, of an extension to decide, of lateness and of
   *     standing still: the latest since then
   */
  public static List<Notice> notices(
      Clock clock, Optional<LocalDate> toldOn, Look look, WatchDays days) {
    LocalDate today = look.today();
    LocalDate received = clock.dates().received();
    LocalDate after = toldOn.orElse(received);
    List<WatchDays> all =
        days.alsoStandard(received) ? List.of(days, WatchDays.STANDARD) : List.of(days);
    List<Notice> found = new ArrayList<>();
    latest(all.stream().flatMap(one -> term(clock, one)), after, look.ahead())
        .ifPresent(found::add);
    latest(all.stream().flatMap(one -> extensionToDecide(clock, one)), after, look.ahead())
        .ifPresent(found::add);
    latest(overdue(clock, today), after, today).ifPresent(found::add);
    latest(stalled(clock, today, days), after, today).ifPresent(found::add);
    return List.copyOf(found);
  }

  private static Optional<Notice> latest(Stream<Notice> notices, LocalDate after, LocalDate today) {
    return notices
        .filter(notice -> notice.day().isAfter(after) && !notice.day().isAfter(today))
        .max(Comparator.comparing(Notice::day));
  }

  private static Stream<Notice> term(Clock clock, WatchDays days) {
    LocalDate received = clock.dates().received();
    Stream<Notice> month =
        MARKS.stream()
            .map(mark -> new Notice(mark.kind(), received.plusDays(days.of(mark.days()))));
    return clock
        .extension()
        .map(
            extension ->
                MARKS_BEFORE_EXTENDED.stream()
                    .map(before -> extension.until().minusDays(days.of(before)))
                    .map(day -> new Notice(Kind.EXTENDED_DATE_NEAR, day)))
        .orElse(month);
  }

  private static Stream<Notice> extensionToDecide(Clock clock, WatchDays days) {
    LocalDate day = clock.dates().received().plusDays(days.of(WatchDay.THIRD));
    return clock.extension().isEmpty()
        ? Stream.of(new Notice(Kind.EXTENSION_TO_DECIDE, day))
        : Stream.empty();
  }

  private static Stream<Notice> overdue(Clock clock, LocalDate today) {
    return today.isAfter(lastDay(clock))
        ? Stream.of(new Notice(Kind.CASE_OVERDUE, today))
        : Stream.empty();
  }

  private static Stream<Notice> stalled(Clock clock, LocalDate today, WatchDays days) {
    LocalDate moved = Deadlines.day(clock.movedAt());
    int patience = days.of(patience(clock.state()));
    return Stream.iterate(
            moved.plusDays(patience), day -> !day.isAfter(today), day -> day.plusDays(patience))
        .map(day -> new Notice(Kind.CASE_STALLED, day));
  }

  /** Which number of days in a state without a move is too many. */
  static WatchDay patience(CaseState state) {
    return switch (state) {
      case RECEIVED, ACKNOWLEDGED, IDENTIFIED, PREPARING, EXECUTING, ANSWERED, REFUSED ->
          WatchDay.STALLED_SYSTEM;
      case IDENTITY_DOUBTED, AWAITING_APPROVAL, NEEDS_ATTENTION, AWAITING_POST, ANSWER_RETURNED ->
          WatchDay.STALLED_TEAM;
      case IDENTIFYING -> WatchDay.STALLED_PERSON;
      case CLOSED_ANSWERED, CLOSED_REFUSED, CLOSED_UNIDENTIFIED, CLOSED_WITHDRAWN ->
          throw new IllegalArgumentException("A closed case has no clock.");
    };
  }
}
