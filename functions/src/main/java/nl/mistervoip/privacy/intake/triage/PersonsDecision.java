package nl.mistervoip.privacy.intake.triage;

import java.time.Instant;

/**
 * A decision of a signed-in person on a waiting mail.
 *
 * @param by the user's id, from the token alone
 * @param at when
 * @param ruling what was decided
 * @param note why, in the person's words; goes with the register entry
 */
public record PersonsDecision(String by, Instant at, Ruling ruling, String note) {
  /** Whether the same person decided the same: a double click. */
  boolean repeats(PersonsDecision other) {
    return by.equals(other.by) && ruling.equals(other.ruling) && note.equals(other.note);
  }

  @Override
  public String toString() {
    return "PersonsDecision[" + ruling.getClass().getSimpleName() + "]";
  }
}
