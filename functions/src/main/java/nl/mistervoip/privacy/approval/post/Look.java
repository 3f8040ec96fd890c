package nl.mistervoip.privacy.approval.post;

import java.time.Instant;
import java.time.LocalDate;
import nl.mistervoip.privacy.casefile.SettingsInForce;
import nl.mistervoip.privacy.request.Deadlines;
import nl.mistervoip.privacy.request.DeskDays;

/**
 * When letters are looked at.
 *
 * @param today the day, Europe/Amsterdam
 * @param days on which the desk works
 */
record Look(LocalDate today, DeskDays days) {
  static Look at(Instant now, SettingsInForce settings) {
    return new Look(Deadlines.day(now), settings.days());
  }
}
