package nl.mistervoip.privacy.identity.document.samples;

/** How a field was covered by the sender. */
public enum Covering {
  NONE,
  BLACK,
  WHITE,
  SCRIBBLE,
  HALF,
  PEN_LINE;

  /** Whether it hides all of the field. */
  public boolean full() {
    return this == BLACK || this == WHITE || this == SCRIBBLE;
  }

  public boolean partial() {
    return this == HALF || this == PEN_LINE;
  }
}
