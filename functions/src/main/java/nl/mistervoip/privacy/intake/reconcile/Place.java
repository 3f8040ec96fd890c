package nl.mistervoip.privacy.intake.reconcile;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a mail can be; each is in exactly one. */
enum Place {
  /** It opened a case. */
  CASE,
  /** It joined a case. */
  REPLY,
  /** It went to the service desk. */
  FORWARD,
  /** It raised the alarm and waits for a person. */
  ALARM,
  /** It waits for a person. */
  TRIAGE,
  /** It needs nothing. */
  IGNORE,
  /** It is a later delivery of a mail that is counted elsewhere. */
  COPY,
  /** It is registered and not decided, or just arrived. */
  IN_PROGRESS,
  /** Intake gave up on it; its event is in the dead-letter queue. */
  FAILED,
  /** Nobody will come back to it by itself. */
  LOST,
  /** The register says something that this count does not know. */
  UNEXPLAINED;

  private static final Map<String, Place> BY_ACTION =
      Map.of(
          "case", CASE,
          "reply", REPLY,
          "forward", FORWARD,
          "alarm", ALARM,
          "triage", TRIAGE,
          "ignore", IGNORE);

  static Place ofAction(String action) {
    return Optional.ofNullable(BY_ACTION.get(action)).orElse(UNEXPLAINED);
  }

  /** As commands show it. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
