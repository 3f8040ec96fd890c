package nl.mistervoip.privacy.retention;

import java.time.Duration;

/** How far one run of a batch came. */
sealed interface BatchStep {
  /**
   * To the end.
   *
   * @param result what became of it
   */
  record Done(BatchResult result) implements BatchStep {}

  /**
   * Not to the end; what is left is written down.
   *
   * @param pause when to go on
   */
  record NotYet(Duration pause) implements BatchStep {}
}
