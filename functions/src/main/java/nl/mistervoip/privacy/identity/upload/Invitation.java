package nl.mistervoip.privacy.identity.upload;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;

/**
 * A link by which one copy may be sent in, as far as a table may know it.
 *
 * @param tokenHash SHA-256 of the token in the link, hexadecimal: the key of its row
 * @param caseId whose it is
 * @param round which asking it belongs to, from 1
 * @param language of the page
 * @param validUntil until when it works, whole seconds
 * @param used whether a copy came in by it
 */
record Invitation(
    String tokenHash,
    CaseId caseId,
    int round,
    Language language,
    Instant validUntil,
    boolean used) {
  private static final int SHORT = 12;

  Invitation {
    validUntil = validUntil.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Enough to tell links apart in keys and the audit, too little to find the row by guessing. */
  String shortId() {
    return tokenHash.substring(0, SHORT);
  }

  boolean expiredAt(Instant now) {
    return !now.isBefore(validUntil);
  }

  Invitation asUsed() {
    return new Invitation(tokenHash, caseId, round, language, validUntil, true);
  }

  @Override
  public String toString() {
    return "Invitation[" + caseId + " " + round + "]";
  }
}
