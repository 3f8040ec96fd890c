package nl.mistervoip.privacy.intake.breach;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.mistervoip.privacy.request.Deadlines;

/**
 * The terms for telling the authority of a breach at a provider of public telecommunications:
 * within 24 hours of detection, and what is missing then within three days more
 * (Telecommunicatiewet 11.3a; Regulation (EU) 611/2013 Art. 2(2) and (3)). Hours of the clock, also
 * at night and at weekends. The receipt of the report counts as detection, to be safe; a person may
 * find that it was later.
 *
 * @param detectedAt the receipt of the report
 */
public record BreachClock(Instant detectedAt) {
  private static final Duration FIRST_NOTICE = Duration.ofHours(24);
  private static final Duration FULL_NOTICE = FIRST_NOTICE.plusDays(3);
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy HH:mm (zzz)", Locale.of("nl", "NL"));

  /** By when the authority has the first notice. */
  public Instant noticeDueBy() {
    return detectedAt.plus(FIRST_NOTICE);
  }

  /** By when the authority has everything. */
  public Instant fullNoticeDueBy() {
    return detectedAt.plus(FULL_NOTICE);
  }

  /**
   * A moment as people in Amsterdam read it, with its zone because a night may have two hours 2.
   */
  public static String shown(Instant moment) {
    ZonedDateTime local = moment.atZone(Deadlines.ZONE);
    return FORM.format(local);
  }
}
