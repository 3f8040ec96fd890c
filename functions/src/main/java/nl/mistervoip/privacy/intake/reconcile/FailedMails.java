package nl.mistervoip.privacy.intake.reconcile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The receipt events on which intake gave up; each stays until it was handed over again. */
public interface FailedMails {
  /**
   * One of them.
   *
   * @param event the receipt event, as SES wrote it
   * @param receipt by which the queue knows this look at it
   * @param end how the last attempt ended
   */
  record Failed(String event, String receipt, End end) {
    @Override
    public String toString() {
      return "Failed[REDACTED]";
    }
  }

  /**
   * How the last attempt ended, as Lambda says it.
   *
   * @param at when it gave up
   * @param requestId under which the log has it, if known
   * @param code the status, such as {@code 429}; empty text when unknown
   * @param message of the error; it may hold anything, so it is read and never shown
   */
  record End(Optional<Instant> at, Optional<String> requestId, String code, String message) {
    @Override
    public String toString() {
      return "End[REDACTED]";
    }
  }

  /**
   * Some that nobody looked at just now; for a minute nobody else sees them.
   *
   * @return at most ten; empty when there are no more
   */
  List<Failed> next();

  /**
   * Hands an event to intake again, and takes it off the queue once intake has it.
   *
   * @param failed the event
   */
  void again(Failed failed);

  /**
   * Puts back what was only looked at: the next one who looks sees it.
   *
   * @param looked what {@link #next} gave
   */
  void putBack(List<Failed> looked);

  /**
   * How many there are, without taking any; about as many, says SQS.
   *
   * @return the number, also of those that somebody looks at this moment
   */
  int count();
}
