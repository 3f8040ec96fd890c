package nl.mistervoip.privacy.audit;

import java.util.Locale;

/** What can be wrong with an entry. */
enum Problem {
  /** Its content is not what was written. */
  ALTERED,
  /** It was written and is gone before its term. */
  MISSING,
  /** It was written elsewhere, or stands after another entry than it was written after. */
  REORDERED,
  /** The desk did not write it: its proof does not hold. */
  FORGED;

  AuditReport.Finding at(String chain, long sequence) {
    return new AuditReport.Finding(chain, sequence, name().toLowerCase(Locale.ROOT));
  }
}
