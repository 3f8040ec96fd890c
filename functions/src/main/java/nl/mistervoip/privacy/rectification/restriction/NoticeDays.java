package nl.mistervoip.privacy.rectification.restriction;

import java.time.Instant;
import java.time.LocalDate;
import nl.mistervoip.privacy.request.Deadlines;

/**
 * How many days before a restriction is lifted the person is told (GDPR Art. 18(3)).
 *
 * @param days from 1 to 60
 */
record NoticeDays(int days) {
  private static final int MOST = 60;

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException when it is not from 1 to 60
   */
  NoticeDays {
    if (days < 1 || days > MOST) {
      throw new IllegalArgumentException(
          "RESTRICTION_NOTICE_DAYS is a whole number from 1 to 60; see docs/settings.md.");
    }
  }

  /** Reads the setting. */
  static NoticeDays of(String setting) {
    return new NoticeDays(setting.matches("\\d{1,3}") ? Integer.parseInt(setting) : -1);
  }

  /**
   * The day on which a restriction may be lifted.
   *
   * @param told when the person is told
   * @return the day in Europe/Amsterdam, from whose beginning on
   */
  LocalDate from(Instant told) {
    return LocalDate.ofInstant(told, Deadlines.ZONE).plusDays(days);
  }
}
