package nl.mistervoip.privacy.casefile;

import nl.mistervoip.privacy.request.CaseId;

/**
 * The key service that wraps the keys of cases; a wrapped key opens only for the case it was made
 * for.
 */
interface KeyWrap {
  /** A new 256-bit key for a case, wrapped; nobody has seen it plain. */
  byte[] generate(CaseId id);

  /** The plain key inside a wrapped one. */
  byte[] unwrap(CaseId id, byte[] wrapped);
}
