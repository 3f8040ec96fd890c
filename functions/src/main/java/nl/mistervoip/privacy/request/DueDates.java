package nl.mistervoip.privacy.request;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The dates by which an answer is owed, all in zone Europe/Amsterdam.
 *
 * @param received the day the mail server accepted the request
 * @param due the same day next month, clamped to its last day: the date in letters and our own
 *     target (GDPR Art. 12(3))
 * @param dueOuter {@code due} rolled over weekends and Dutch holidays (Reg. 1182/71 Art. 3(4));
 *     overdue after it
 * @param extended three months after receipt, rolled over the same way: the outer limit of an
 *     extension
 * @param ackBy the end of the next working day: by then the acknowledgement is out
 */
public record DueDates(
    LocalDate received, LocalDate due, LocalDate dueOuter, LocalDate extended, LocalDate ackBy) {
  /**
   * After which day the answer is overdue.
   *
   * @param extension when more time was taken
   * @return the date of the extension, else {@link #dueOuter()}
   */
  public LocalDate lastDay(Optional<Extension> extension) {
    return extension.map(Extension::until).orElse(dueOuter);
  }
}
