package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.Optional;

/**
 * That a person of the team wants a restriction lifted, and why: what the person whose data it is
 * reads before it is lifted (GDPR Art. 18(3)). Kept in the vault under {@link #VAULT_NAME}; prints
 * nothing of the reason.
 *
 * @param round counts from 1: how often lifting was asked in this case
 * @param reason in plain words
 * @param askedAt when
 * @param by the id of the user who asked, who does not decide on it; empty when the workflow asks,
 *     or when it was asked before that was kept
 */
public record LiftRequest(int round, String reason, Instant askedAt, Optional<String> by) {
  /** The vault name. */
  public static final String VAULT_NAME = Restriction.FOLDER + "lift-request";

  @Override
  public String toString() {
    return "LiftRequest[" + round + " REDACTED]";
  }
}
