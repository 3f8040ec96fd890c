package nl.mistervoip.privacy.intake.breach;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Reports of breaches that came by mail (GDPR Art. 33(5), Regulation (EU) 611/2013 Art. 2). An
 * entry is open until a person closes it, and stays in the register then; nothing closes or removes
 * one by itself. Nothing of the mail is kept here.
 */
public interface BreachRegister {
  /** Where an entry stands. */
  enum State {
    /** Nobody closed it yet. */
    OPEN,
    /** A person closed it. */
    CLOSED
  }

  /**
   * One report.
   *
   * @param mailId the SES message id of the mail
   * @param clock the terms that run from it
   * @param closing how it was closed, while empty it is open
   */
  record Entry(String mailId, BreachClock clock, Optional<Closing> closing) {
    /** Where it stands. */
    public State state() {
      return closing.isPresent() ? State.CLOSED : State.OPEN;
    }
  }

  /**
   * One page of the register.
   *
   * @param entries in order
   * @param next the cursor of the page after it, empty on the last
   */
  record Page(List<Entry> entries, Optional<String> next) {}

  /**
   * The register in the table of mails.
   *
   * @param table its name
   * @param dynamo reaches it
   */
  static BreachRegister of(String table, DynamoDbClient dynamo) {
    return new DynamoBreachRegister(table, dynamo);
  }

  /**
   * Opens an entry; the first one for a mail stands.
   *
   * @param mailId the SES message id
   * @param clock the terms that run from it
   * @param now when it is registered
   */
  void open(String mailId, BreachClock clock, Instant now);

  /** The entry of a mail. */
  Optional<Entry> find(String mailId);

  /**
   * Entries in a state, by an index and never by a scan: open ones soonest due first, closed ones
   * newest due date first.
   *
   * @param state open or closed
   * @param cursor of an earlier page, or empty text
   * @param limit how many at most
   */
  Page in(State state, String cursor, int limit);

  /**
   * Closes an entry for good, if it is open.
   *
   * @return whether it was
   */
  boolean close(String mailId, Closing closing);
}
