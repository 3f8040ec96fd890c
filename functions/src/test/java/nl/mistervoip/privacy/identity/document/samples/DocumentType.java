package nl.mistervoip.privacy.identity.document.samples;

/** The kinds of documents that are drawn. */
public enum DocumentType {
  PASSPORT_2014,
  PASSPORT_2021,
  ID_CARD,
  DRIVING_LICENCE,
  RESIDENCE_PERMIT
}
