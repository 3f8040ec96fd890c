package nl.mistervoip.privacy.export;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import nl.mistervoip.privacy.request.Deadlines;

/** Moments as stores write them (ISO text), in the time of the Netherlands. */
final class LocalMoment {
  private LocalMoment() {}

  /**
   * The month in which something happened, such as {@code 2026-01}, or empty when the value tells
   * none.
   */
  static Optional<String> month(String time) {
    try {
      String month =
          time.length() == 10
              ? time.substring(0, 7)
              : at(time).toLocalDate().toString().substring(0, 7);
      return Optional.of(month);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A moment as local time, for the names of files; empty when the value tells none. */
  static Optional<ZonedDateTime> local(String time) {
    try {
      return Optional.of(at(time));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * A moment as local time.
   *
   * @throws DateTimeException when the text tells none
   */
  static ZonedDateTime at(String text) {
    Instant instant =
        text.endsWith("Z") ? Instant.parse(text) : OffsetDateTime.parse(text).toInstant();
    return instant.atZone(Deadlines.ZONE);
  }
}
