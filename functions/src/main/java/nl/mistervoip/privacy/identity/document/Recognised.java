package nl.mistervoip.privacy.identity.document;

/** Whether a file shows an identity document. Nothing else of it is told to anyone. */
public enum Recognised {
  /** It does, covered or not. */
  COPY,
  /** Something of one is there, and too little to be sure. */
  UNSURE,
  /** It could not be looked at, or not at all of it: locked, broken, too much, of another kind. */
  UNREADABLE,
  /** It does not. */
  NONE;

  /** The one that weighs more: the order of the constants. */
  Recognised or(Recognised other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
