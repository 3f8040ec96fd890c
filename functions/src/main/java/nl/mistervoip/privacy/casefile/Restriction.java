package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.Optional;

/**
 * That a case restricts the processing of somebody's data (GDPR Art. 18); kept in the vault under
 * {@link #VAULT_NAME}. It outlives the closing of the case.
 *
 * @param since the moment from which on it is in force
 * @param ground the article, such as {@code GDPR 18(1)(d)}
 * @param liftedAt when it was lifted; empty as long as it is in force
 */
public record Restriction(Instant since, String ground, Optional<Instant> liftedAt) {
  /** The folder of everything about it. */
  public static final String FOLDER = "restriction/";

  /** The vault name. */
  public static final String VAULT_NAME = FOLDER + "state";

  /**
   * Whether nobody has lifted it.
   *
   * @return true as long as the data may only be stored
   */
  public boolean inForce() {
    return liftedAt.isEmpty();
  }

  /**
   * The same, ended.
   *
   * @param now when
   * @return the restriction with its end
   */
  public Restriction lifted(Instant now) {
    return new Restriction(since, ground, Optional.of(now));
  }
}
