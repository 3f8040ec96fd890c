package nl.mistervoip.privacy.audit;

import java.time.Instant;
import java.time.ZoneOffset;

/** How long the audit is kept: five years, the term in which a claim can be brought (BW 3:310). */
final class Retention {
  private static final int YEARS = 5;

  private Retention() {}

  static Instant endOf(Instant at) {
    return at.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant();
  }

  /** Whether something written then may be gone by now because of its age. */
  static boolean over(Instant at, Instant now) {
    return !endOf(at).isAfter(now);
  }
}
