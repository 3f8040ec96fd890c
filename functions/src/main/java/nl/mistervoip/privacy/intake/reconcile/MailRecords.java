package nl.mistervoip.privacy.intake.reconcile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that is known of received mails: ids, times and outcomes, no content. */
interface MailRecords {
  /**
   * A mail in the bucket.
   *
   * @param id the SES message id
   * @param storedAt when it was written last
   */
  record Stored(String id, Instant storedAt) {}

  /**
   * A mail in the register.
   *
   * @param id the SES message id
   * @param receivedAt its receipt
   * @param decided whether everything that was decided has been done, or waits for a person
   * @param action what became of it; empty text when that is not decided
   * @param copy whether it is a later delivery of another
   */
  record Registered(String id, Instant receivedAt, boolean decided, String action, boolean copy) {}

  /** What was received on a day (UTC), by an index. */
  List<Registered> registeredOn(LocalDate day);

  /** One registered mail. */
  Optional<Registered> find(String id);

  /** Every raw mail in the bucket. */
  List<Stored> stored();

  /** The ids of the mails whose events are in the dead-letter queue. */
  Set<String> failed();
}
