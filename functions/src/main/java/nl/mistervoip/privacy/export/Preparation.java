package nl.mistervoip.privacy.export;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A package that is being made ready to be fetched, because it is too large for the time of a page.
 *
 * @param ticketHash of the ticket that the page of whoever entered the code holds
 * @param startedAt when it was begun
 * @param copy under which key the finished copy lies, once it does
 */
record Preparation(String ticketHash, Instant startedAt, Optional<String> copy) {
  /** Longer than the function that does it may take, and the time until it starts. */
  private static final Duration AT_MOST = Duration.ofMinutes(40);

  /** Less than the day after which the bucket removes the copy. */
  private static final Duration KEPT = Duration.ofHours(20);

  /** Whether nothing more is to be hoped for: it failed, or its copy is about to go. */
  boolean over(Instant now) {
    return startedAt.plus(copy.isPresent() ? KEPT : AT_MOST).isBefore(now);
  }
}
