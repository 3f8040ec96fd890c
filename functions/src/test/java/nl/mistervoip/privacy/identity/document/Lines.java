package nl.mistervoip.privacy.identity.document;

import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.identity.document.vision.Glyph;
import nl.mistervoip.privacy.identity.document.vision.Point;
import nl.mistervoip.privacy.identity.document.vision.Quad;
import nl.mistervoip.privacy.identity.document.vision.TextLine;

/** Lines as if they had been read, one below the other. */
final class Lines {
  static final double WIDE = 1000;
  private static final double HEIGHT = 30;

  private Lines() {}

  static List<TextLine> of(String... texts) {
    List<TextLine> lines = new ArrayList<>();
    for (int row = 0; row < texts.length; row++) {
      lines.add(line(texts[row], 100 + row * 2 * HEIGHT));
    }
    return lines;
  }

  /** Beside each other, read with this certainty. */
  static List<TextLine> inARow(double confidence, String... texts) {
    List<TextLine> lines = new ArrayList<>();
    for (int column = 0; column < texts.length; column++) {
      lines.add(line(texts[column], new Point(100 + column * 300.0, 100), confidence));
    }
    return lines;
  }

  /** As wide as a line of a machine-readable zone, whatever was read of it. */
  static TextLine wide(String text, double confidence) {
    return line(text, new Point(100, 100), confidence, WIDE);
  }

  private static TextLine line(String text, double y) {
    return line(text, new Point(100, y), 0.95);
  }

  private static TextLine line(String text, Point start, double confidence) {
    return line(text, start, confidence, text.length() * 20.0);
  }

  private static TextLine line(String text, Point start, double confidence, double width) {
    List<Glyph> glyphs = new ArrayList<>();
    for (int index = 0; index < text.length(); index++) {
      glyphs.add(new Glyph(text.charAt(index), (index + 0.5) / text.length(), confidence));
    }
    double right = start.x() + width;
    double bottom = start.y() + HEIGHT;
    Quad box =
        new Quad(
            start,
            new Point(right, start.y()),
            new Point(right, bottom),
            new Point(start.x(), bottom));
    return new TextLine(box, glyphs);
  }
}
