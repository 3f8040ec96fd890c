package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.List;

/**
 * How it was settled who asks, and how surely; kept sealed in the vault under the name {@code
 * identity/proof}. Whoever answers leaves out what needs a higher level. Kept are codes and words,
 * never what was shown.
 *
 * @param level 0 (no proof) to 4 (identity document), as in the identity policy
 * @param means {@code none}, {@code sender}, {@code link}, {@code link-and-facts}, {@code
 *     call-back}, {@code person}, {@code mandate}, {@code guardian} or {@code document}
 * @param reasons codes of the policy
 * @param at when
 */
public record IdentityProof(int level, String means, List<String> reasons, Instant at) {
  /** The vault name. */
  public static final String VAULT_NAME = "identity/proof";

  /** From here on facts that only the customer knows were given, or more. */
  public static final int STRONG = 3;

  /** Copies the list. */
  public IdentityProof {
    reasons = List.copyOf(reasons);
  }

  /**
   * Whether more than possession of contact points on file was shown.
   *
   * @return true from level {@link #STRONG} on
   */
  public boolean strong() {
    return level >= STRONG;
  }
}
