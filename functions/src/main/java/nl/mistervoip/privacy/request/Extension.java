package nl.mistervoip.privacy.request;

import java.time.Instant;
import java.time.LocalDate;

/**
 * More time for an answer, told to who asked within the first month (GDPR Art. 12(3), second and
 * third sentence). Once per case; a person decides it.
 *
 * @param ground why the law allows it
 * @param until by when the answer is owed now, a date in Europe/Amsterdam
 * @param decidedAt when the person decided
 */
public record Extension(Ground ground, LocalDate until, Instant decidedAt) {
  /** The two grounds there are; the article knows no other. */
  public enum Ground {
    /** The request is complex. */
    COMPLEXITY,
    /** The person, or many persons at once, asked a number of things. */
    NUMBER_OF_REQUESTS
  }

  /** Whether more time may be taken. */
  public sealed interface Outcome {
    /**
     * It may.
     *
     * @param extension what holds from now on
     */
    record Allowed(Extension extension) implements Outcome {}

    /**
     * The month is over: who asked could not be told in time any more.
     *
     * @param lastDay on which it could have been decided
     */
    record TooLate(LocalDate lastDay) implements Outcome {}

    /**
     * The date is not one that an extension may lead to.
     *
     * @param after the new date lies after this one
     * @param latest and not after this one
     */
    record NoSuchDate(LocalDate after, LocalDate latest) implements Outcome {}
  }

  /**
   * Decides whether more time may be taken. The letter has to go out within the month, so that the
   * decision is too late from the day after {@link DueDates#due()}; the law's own end would be the
   * rolled date.
   *
   * @param dates the dates of the case
   * @param ground why
   * @param until by when the answer would be owed; at most {@link DueDates#extended()}
   * @param now when it is decided
   * @return the extension, or why there is none
   */
  public static Outcome decide(DueDates dates, Ground ground, LocalDate until, Instant now) {
    if (Deadlines.day(now).isAfter(dates.due())) {
      return new Outcome.TooLate(dates.due());
    }
    return until.isAfter(dates.dueOuter()) && !until.isAfter(dates.extended())
        ? new Outcome.Allowed(new Extension(ground, until, now))
        : new Outcome.NoSuchDate(dates.dueOuter(), dates.extended());
  }
}
