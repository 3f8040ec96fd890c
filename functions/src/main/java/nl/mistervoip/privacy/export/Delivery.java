package nl.mistervoip.privacy.export;

import java.time.Instant;
import java.util.Optional;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;

/**
 * A link to a package, without anything that opens it.
 *
 * @param hashes of token and code
 * @param caseId the case
 * @param language of the page
 * @param digest of the package, SHA-256 over its manifest
 * @param validUntil until when the link works
 * @param triesLeft how many codes may still be tried
 * @param downloadsLeft how often the package may still be fetched
 * @param revoked whether another link took its place
 * @param document the vault name of what it leads to
 * @param preparation the latest, of a package too large for the time of a page
 */
record Delivery(
    LinkSecrets.Hashes hashes,
    CaseId caseId,
    Language language,
    String digest,
    Instant validUntil,
    int triesLeft,
    int downloadsLeft,
    boolean revoked,
    String document,
    Optional<Preparation> preparation) {
  /** A link of which nothing was prepared yet. */
  Delivery(
      LinkSecrets.Hashes hashes,
      CaseId caseId,
      Language language,
      String digest,
      Instant validUntil,
      int triesLeft,
      int downloadsLeft,
      boolean revoked,
      String document) {
    this(
        hashes,
        caseId,
        language,
        digest,
        validUntil,
        triesLeft,
        downloadsLeft,
        revoked,
        document,
        Optional.empty());
  }

  boolean expiredAt(Instant now) {
    return revoked || !now.isBefore(validUntil);
  }
}
