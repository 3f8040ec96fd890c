package nl.mistervoip.privacy.casefile;

import java.time.Instant;

/**
 * The wish to hear once more when what a contract or a hold kept of an erasure has gone as well.
 *
 * @param askedAt when a person of the team noted it
 */
public record ErasureNotice(Instant askedAt) {
  /** Where it stands in the vault of the case. */
  public static final String VAULT_NAME = "erasure/notice";
}
