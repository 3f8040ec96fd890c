package nl.mistervoip.privacy.identity.document;

import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.identity.document.vision.Glyph;
import nl.mistervoip.privacy.identity.document.vision.Point;
import nl.mistervoip.privacy.identity.document.vision.Quad;
import nl.mistervoip.privacy.identity.document.vision.TextLine;

/** Lines as if they had been read, one below the other. */
final class Lines {
  private static final double HEIGHT = 30;

  private Lines() {}

  static List<TextLine> of(String... texts) {
    List<TextLine> lines = new ArrayList<>();
    for (int row = 0; row < texts.length; row++) {
      lines.add(line(texts[row], 100 + row * 2 * HEIGHT));
    }
    return lines;
  }

  private static TextLine line(String text, double y) {
    List<Glyph> glyphs = new ArrayList<>();
    for (int index = 0; index < text.length(); index++) {
      glyphs.add(new Glyph(text.charAt(index), (index + 0.5) / text.length(), 0.95));
    }
    double right = 100 + text.length() * 20.0;
    Quad box =
        new Quad(
            new Point(100, y),
            new Point(right, y),
            new Point(right, y + HEIGHT),
            new Point(100, y + HEIGHT));
    return new TextLine(box, glyphs);
  }
}
