package nl.mistervoip.privacy.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The time in which the person was asked to show who is asking (GDPR Art. 12(6)). It moves a second
 * pair of due dates; the plain ones stay those that are steered on, because the law knows no pause
 * and only supervisors accept one (EDPB 01/2022).
 *
 * @param since when the question was sent
 * @param until when it was answered or given up; empty while the person is waited for
 */
public record Pause(Instant since, Optional<Instant> until) {
  /** A question later than so many working days after receipt pauses nothing. */
  public static final int WORKING_DAYS = 3;

  /**
   * The dates as the pause moves them.
   *
   * @param due the plain date, moved
   * @param dueOuter the same, rolled over weekends and holidays
   */
  public record Dates(LocalDate due, LocalDate dueOuter) {}

  /**
   * The pause that begins with a question.
   *
   * @param received the day of receipt
   * @param asked when the question was sent
   * @return the pause, or empty when the question came too late for one
   */
  public static Optional<Pause> begun(LocalDate received, Instant asked) {
    LocalDate last = received;
    for (int day = 0; day < WORKING_DAYS; day++) {
      last = DutchCalendar.firstWorkingDayFrom(last.plusDays(1));
    }
    return Deadlines.day(asked).isAfter(last)
        ? Optional.empty()
        : Optional.of(new Pause(asked, Optional.empty()));
  }

  /**
   * The pause after the answer.
   *
   * @param answered when the person was no longer waited for
   * @return the ended pause; one that had ended stays as it is
   */
  public Pause endedAt(Instant answered) {
    return until.isPresent() ? this : new Pause(since, Optional.of(answered));
  }

  /**
   * The second pair of dates.
   *
   * @param dates the plain ones
   * @return moved by the days of the pause; empty while it runs, because its end is not known
   */
  public Optional<Dates> moved(DueDates dates) {
    return until.map(
        end -> {
          LocalDate due =
              dates
                  .due()
                  .plusDays(ChronoUnit.DAYS.between(Deadlines.day(since), Deadlines.day(end)));
          return new Dates(due, DutchCalendar.firstWorkingDayFrom(due));
        });
  }
}
