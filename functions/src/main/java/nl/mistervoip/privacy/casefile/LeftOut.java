package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import nl.mistervoip.privacy.request.Right;

/**
 * That a person of the team found a right to have been read into a mail that does not ask it, and
 * why; sealed, because free text may be personal.
 *
 * @param right what nobody asked for
 * @param reason in plain words
 * @param by the id of the signed-in user
 * @param at when
 */
public record LeftOut(Right right, String reason, String by, Instant at) {
  /** Stands as the ground of an open question that is over with it; no letter follows on it. */
  public static final String GROUND = "not-asked";

  /**
   * The vault name.
   *
   * @param right what nobody asked for
   * @return the name of the sealed document
   */
  public static String vaultName(Right right) {
    return "left-out/" + right.wireName();
  }

  @Override
  public String toString() {
    return "LeftOut[" + right.wireName() + " REDACTED]";
  }
}
