package nl.mistervoip.privacy.identity.document.samples;

/** What stands in a region of a document. */
public enum Kind {
  PHOTO,
  GHOST,
  MRZ,
  NUMBER,
  BSN,
  QR,
  NAME,
  BIRTH;

  /** Whether nobody may see it on a copy. */
  public boolean sensitive() {
    return this != NAME && this != BIRTH;
  }
}
