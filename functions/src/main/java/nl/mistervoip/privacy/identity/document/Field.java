package nl.mistervoip.privacy.identity.document;

/** What should be covered on a copy, in the words of the privacy statement, and codes. */
public enum Field {
  /** Portrait, also the small second one. */
  PHOTO,
  /** Machine-readable zone, also the one line of a driving licence. */
  MRZ,
  /** Number of the document; it stands in the MRZ too. */
  DOCUMENT_NUMBER,
  /** Citizen service number, as text, in an older MRZ or in a code. */
  BSN,
  /** A code that a machine can read; on newer documents it holds the BSN. */
  QR
}
