package nl.mistervoip.privacy.platform;

/**
 * Wakes a person of the privacy team. Raising an alarm twice is a nuisance, missing one is not
 * allowed.
 */
public interface Alarms {
  /**
   * What a person has to look at.
   *
   * @param kind such as {@code breach_report} or {@code case-failed}; lower case, no personal data
   * @param reference the case, sweep or message it is about; an id, no personal data
   */
  record Alarm(String kind, String reference) {}

  /**
   * Raises an alarm.
   *
   * @param alarm what to look at
   */
  void raise(Alarm alarm);
}
