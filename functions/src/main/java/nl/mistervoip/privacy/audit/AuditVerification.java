package nl.mistervoip.privacy.audit;

import java.time.Instant;

/**
 * Verifies the whole audit: every chain, against itself and against the anchors that nobody can
 * overwrite.
 */
public interface AuditVerification {
  /**
   * Reads everything there is and reports what does not fit. Entries that passed their term may be
   * gone.
   *
   * @param now the present, by which terms are judged
   * @return what was found, with the number of chains and entries read
   */
  AuditReport verify(Instant now);
}
