package nl.mistervoip.privacy.approval.web.signin;

import java.time.Duration;
import java.time.Instant;
import nl.mistervoip.privacy.approval.web.frame.Person;

/**
 * A signed-in browser. Its token is in a cookie only; what is stored is found by the token's hash.
 *
 * @param key SHA-256 of the token
 * @param person who signed in, with the roles at that moment
 * @param begun when
 * @param seen when the browser was last heard of, to the minute
 */
record Session(String key, Person person, Instant begun, Instant seen) {
  /** Whoever leaves a desk for longer signs in again. */
  static final Duration IDLE = Duration.ofMinutes(30);

  /** A working day: by then what roles the issuer gives is asked anew. */
  static final Duration LONGEST = Duration.ofHours(10);

  private static final Duration TO_THE_MINUTE = Duration.ofMinutes(1);

  boolean over(Instant now) {
    return !now.isBefore(ends());
  }

  /** When it ends unless the browser is heard of again. */
  Instant ends() {
    Instant idle = seen.plus(IDLE);
    Instant longest = begun.plus(LONGEST);
    return idle.isBefore(longest) ? idle : longest;
  }

  /** Whether it is worth a write that the browser was heard of. */
  boolean stale(Instant now) {
    return now.isAfter(seen.plus(TO_THE_MINUTE));
  }

  Session seenAt(Instant now) {
    return new Session(key, person, begun, now);
  }
}
