package nl.mistervoip.privacy.intake;

import java.util.Arrays;
import java.util.Locale;

/** The outcome of one of the checks of SES (Amazon SES developer guide, receipt {@code status}). */
enum Verdict {
  PASS,
  FAIL,
  /** The check could not tell, for example because the sender's domain publishes no policy. */
  GRAY,
  PROCESSING_FAILED,
  /** Checking is switched off, or the event says nothing. */
  DISABLED;

  static Verdict of(String status) {
    String name = status.toUpperCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(value -> value.name().equals(name))
        .findFirst()
        .orElse(DISABLED);
  }
}
