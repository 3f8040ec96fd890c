package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.Optional;
import nl.mistervoip.privacy.request.CaseId;

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
  /** The vault name of the last one; another one may have been asked about. */
  public static final String VAULT_NAME = "transfer/wish";

  private static final String ASKED = "transfer/asked/";

  /**
   * Keeps this one under the digest that people are asked about, whatever is proposed afterwards.
   *
   * @param vault where it is sealed
   * @param id the case
   * @param digest of the package and of who gets it, see {@link TransferReview}
   */
  public void askedUnder(CaseVault vault, CaseId id, String digest) {
    vault.putJson(id, ASKED + digest, this);
  }

  /**
   * The one that a digest stands for.
   *
   * @param vault where it is sealed
   * @param id the case
   * @param digest that people were asked about
   * @return who was to get that package, as it was proposed; empty when nothing was cut under it
   */
  public static Optional<TransferWish> askedAbout(CaseVault vault, CaseId id, String digest) {
    return vault.findJson(id, ASKED + digest, TransferWish.class);
  }

  @Override
  public String toString() {
    return "TransferWish[REDACTED]";
  }
}
