package nl.mistervoip.privacy.rectification.marketing;

/**
 * For how many days after an objection advertising may still arrive that was on its way already.
 *
 * @param days from 0 to 90
 */
record LeadDays(int days) {
  private static final int MOST = 90;

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException when it is not from 0 to 90
   */
  LeadDays {
    if (days < 0 || days > MOST) {
      throw new IllegalArgumentException(
          "MARKETING_LEAD_DAYS is a whole number from 0 to 90; see docs/settings.md.");
    }
  }

  /** Reads the setting. */
  static LeadDays of(String setting) {
    return new LeadDays(setting.matches("\\d{1,3}") ? Integer.parseInt(setting) : -1);
  }
}
