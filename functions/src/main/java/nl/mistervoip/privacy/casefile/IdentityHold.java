package nl.mistervoip.privacy.casefile;

import java.time.Instant;

/**
 * A contact point was changed shortly before the request, so somebody may have taken the account
 * over: nobody accepts the identity before this moment. Kept sealed in the vault under the name
 * {@code identity/hold}.
 *
 * @param until the first moment at which a person may accept the identity
 */
public record IdentityHold(Instant until) {
  /** The vault name. */
  public static final String VAULT_NAME = "identity/hold";
}
