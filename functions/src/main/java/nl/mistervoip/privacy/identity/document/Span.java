package nl.mistervoip.privacy.identity.document;

import nl.mistervoip.privacy.identity.document.vision.Quad;
import nl.mistervoip.privacy.identity.document.vision.TextLine;

/**
 * A part of a line that matches.
 *
 * @param line it stands on
 * @param from index of its first character
 * @param to index after its last
 * @param distance how many letters are wrong
 */
record Span(TextLine line, int from, int to, int distance) {
  private static final double MARGIN = 0.1;

  /** Its box, with a little around it: boxes of a reader cut off what sticks out. */
  Quad place() {
    double margin = line.box().height() * MARGIN;
    return line.span(from, to).grown(margin, margin);
  }

  double top() {
    return line.box().centre().y();
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
