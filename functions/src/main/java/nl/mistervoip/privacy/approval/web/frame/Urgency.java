package nl.mistervoip.privacy.approval.web.frame;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How near the day is by which an answer is owed. */
public enum Urgency {
  /** The outer date has passed: overdue. */
  OVERDUE,
  /** The internal target has passed, the outer date has not. */
  LATE,
  /** Within a week. */
  SOON,
  /** Later. */
  CALM;

  private static final int A_WEEK = 7;

  /**
   * How near it is.
   *
   * @param due the internal target
   * @param dueOuter overdue after it
   * @param today in Europe/Amsterdam
   */
  public static Urgency of(LocalDate due, LocalDate dueOuter, LocalDate today) {
    if (today.isAfter(dueOuter)) {
      return OVERDUE;
    }
    if (today.isAfter(due)) {
      return LATE;
    }
    return ChronoUnit.DAYS.between(today, due) <= A_WEEK ? SOON : CALM;
  }

  /** The name in style sheets and bundles. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
