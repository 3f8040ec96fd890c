package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.time.LocalDate;
import nl.mistervoip.privacy.request.Deadlines;
import nl.mistervoip.privacy.request.DeskDays;

/**
 * How long a letter may wait to be printed and posted.
 *
 * @param workingDays after the day on which it was made, 1 to 20
 */
public record PostTerm(int workingDays) {
  /** The setting, described in docs/settings.md. */
  public static final String VARIABLE = "POST_WORKING_DAYS";

  /** The most days that can be set. */
  static final int LONGEST = 20;

  /** The setting is no such number. */
  static final class InvalidTermException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidTermException() {
      super(
          "Setting "
              + VARIABLE
              + " must be a whole number from 1 to "
              + LONGEST
              + ". See docs/settings.md; it is set in template.yaml.");
    }
  }

  /** Checks the bounds. */
  public PostTerm {
    if (workingDays < 1 || workingDays > LONGEST) {
      throw new InvalidTermException();
    }
  }

  /**
   * Reads the setting.
   *
   * @param text its value
   * @return the term
   */
  public static PostTerm of(String text) {
    try {
      return new PostTerm(Integer.parseInt(text.strip()));
    } catch (NumberFormatException e) {
      throw new InvalidTermException();
    }
  }

  /**
   * How old a letter is.
   *
   * @param madeAt when it was made
   * @param today the day of looking
   * @param days on which the desk works; nobody posts on another
   * @return working days after the day on which it was made
   */
  public static int age(Instant madeAt, LocalDate today, DeskDays days) {
    return days.openDays(Deadlines.day(madeAt), today);
  }

  /**
   * Whether a letter waits too long.
   *
   * @param madeAt when it was made
   * @param today the day of looking
   * @param days on which the desk works
   * @return true from the first day after the term on
   */
  public boolean over(Instant madeAt, LocalDate today, DeskDays days) {
    return age(madeAt, today, days) > workingDays;
  }
}
