package nl.mistervoip.privacy.intake;

import java.time.Instant;
import java.util.Optional;

/**
 * Reports of breaches that came by mail (GDPR Art. 33(5), Regulation (EU) 611/2013 Art. 2). An
 * entry is open until a person closes it; nothing closes it by itself. No personal data.
 */
interface BreachRegister {
  /**
   * One report.
   *
   * @param mailId the SES message id of the mail
   * @param clock the terms that run from it
   * @param closedBy who closed it, while empty it is open
   */
  record Entry(String mailId, BreachClock clock, Optional<String> closedBy) {}

  /** Opens an entry; the first one for a mail stands. */
  void open(String mailId, BreachClock clock, Instant now);

  /** The entry of a mail. */
  Optional<Entry> find(String mailId);

  /**
   * Closes an entry for good; the first who closes it stands.
   *
   * @param mailId the mail
   * @param by the signed-in person
   * @param now when
   */
  void close(String mailId, String by, Instant now);
}
