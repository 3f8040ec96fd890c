package nl.mistervoip.privacy.notifications;

import java.time.Instant;
import nl.mistervoip.privacy.casefile.PassagesInForce;
import nl.mistervoip.privacy.casefile.StandingWords;
import nl.mistervoip.privacy.request.Deadlines;
import nl.mistervoip.privacy.request.Language;

/**
 * Who writes letters, and with which passages that the company sets itself.
 *
 * @param address of the privacy desk, as it stands in letters
 * @param passages that are set
 */
record Writer(String address, PassagesInForce passages) {
  StandingWords words(Language language, Instant now) {
    return passages.on(language, Deadlines.day(now));
  }
}
