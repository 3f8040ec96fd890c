package nl.mistervoip.privacy.intake.reconcile;

import java.util.List;

/** The receipt events on which intake gave up; each stays until it was handed over again. */
public interface FailedMails {
  /**
   * One of them.
   *
   * @param event the receipt event, as SES wrote it
   * @param receipt by which the queue knows this look at it
   */
  record Failed(String event, String receipt) {
    @Override
    public String toString() {
      return "Failed[REDACTED]";
    }
  }

  /**
   * Some that nobody looked at just now.
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
}
