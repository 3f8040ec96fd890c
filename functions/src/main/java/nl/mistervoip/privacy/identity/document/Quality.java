package nl.mistervoip.privacy.identity.document;

/** How well a page can be read. */
public enum Quality {
  /** Text reads well. */
  GOOD,
  /** Much of the text is too small or too blurred to rely on what was not found. */
  POOR;

  /** The worse of two pages. */
  Quality or(Quality other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
