package nl.mistervoip.privacy.identity.document;

/** Whether a field was covered. There is no "clean": what was not seen may still be there. */
public enum Verdict {
  /** It can be seen. */
  VISIBLE,
  /** Something of it may be seen; handled as visible. */
  UNSURE,
  /** No model to look for it was supplied; handled as visible. */
  NOT_CHECKED,
  /** Nothing was found. */
  NOT_SEEN;

  /**
   * How the field is to be handled.
   *
   * @return true unless nothing was found
   */
  public boolean countsAsVisible() {
    return this != NOT_SEEN;
  }

  /** The one that says more: the order of the constants. */
  Verdict or(Verdict other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
