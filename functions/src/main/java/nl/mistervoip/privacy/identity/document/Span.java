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
  Quad place() {
    return line.span(from, to);
  }

  double top() {
    return line.box().centre().y();
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
