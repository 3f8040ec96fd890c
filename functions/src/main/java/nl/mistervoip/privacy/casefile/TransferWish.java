package nl.mistervoip.privacy.casefile;

import java.time.Instant;

/**
 * That the person wants their data sent to another controller (GDPR Art. 20(2)), as somebody of the
 * team read it; kept sealed in the vault under {@link #VAULT_NAME}. Prints nothing of it.
 *
 * @param name of the receiving controller, as the person gave it
 * @param mail its address for the link
 * @param reason what the team looked at: that the address is that company's, and how it can read
 *     the files
 * @param by the signed-in user who proposed it
 * @param at when
 */
public record TransferWish(String name, String mail, String reason, String by, Instant at) {
  /** The vault name. */
  public static final String VAULT_NAME = "transfer/wish";

  @Override
  public String toString() {
    return "TransferWish[REDACTED]";
  }
}
