package nl.mistervoip.privacy.intake.breach;

import java.time.Instant;

/**
 * How a signed-in person closed a report.
 *
 * @param by the user's id, from the token alone
 * @param at when
 * @param outcome what became of it
 * @param reason why, in the person's words; stays in the register
 */
public record Closing(String by, Instant at, BreachOutcome outcome, String reason) {
  /** Whether the same person closed it the same way: a double click. */
  boolean repeats(Closing other) {
    return by.equals(other.by) && outcome.equals(other.outcome) && reason.equals(other.reason);
  }

  @Override
  public String toString() {
    return "Closing[" + outcome.name() + "]";
  }
}
