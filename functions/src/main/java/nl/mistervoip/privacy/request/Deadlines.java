package nl.mistervoip.privacy.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * By when an answer is owed: one calendar month from receipt (GDPR Art. 12(3)), computed by
 * Regulation (EEC, Euratom) 1182/71 Art. 3: the day of receipt does not count, a month that lacks
 * the day ends on its last day, and a term whose last day is no working day runs to the end of the
 * next one.
 */
public final class Deadlines {
  /** The zone in which receipt and every date in a letter is read. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private Deadlines() {}

  /**
   * The day that a moment falls on.
   *
   * @param moment any moment
   * @return the calendar day in zone {@link #ZONE}
   */
  public static LocalDate day(Instant moment) {
    return moment.atZone(ZONE).toLocalDate();
  }

  /**
   * The dates that follow from a receipt.
   *
   * @param receivedAt when the mail server accepted the request, never the sender's Date header
   * @return the dates in zone {@link #ZONE}
   */
  public static DueDates of(Instant receivedAt) {
    LocalDate received = day(receivedAt);
    LocalDate due = received.plusMonths(1);
    return new DueDates(
        received,
        due,
        DutchCalendar.firstWorkingDayFrom(due),
        DutchCalendar.firstWorkingDayFrom(received.plusMonths(3)),
        DutchCalendar.firstWorkingDayFrom(received.plusDays(1)));
  }
}
