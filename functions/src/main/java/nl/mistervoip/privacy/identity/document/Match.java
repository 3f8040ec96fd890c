package nl.mistervoip.privacy.identity.document;

/** Whether an expected value stands on the document. A value not found is never a mismatch. */
public enum Match {
  /** Found by searching for it. */
  FOUND,
  /** The page can be read, but the value was not found. */
  NOT_FOUND,
  /** The page is too poor to say. */
  NOT_READABLE,
  /** No value was given to search for. */
  NOT_EXPECTED;

  /** The better of the answers of two pages: the order of the constants. */
  Match or(Match other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
