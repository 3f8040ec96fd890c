package nl.mistervoip.privacy.identity.document;

import java.util.List;
import nl.mistervoip.privacy.identity.document.vision.TextLine;

/**
 * What is left of a machine-readable zone when a bar covers the upper or lower half of its letters:
 * several short, uncertain scraps beside each other. A person may still read it.
 */
final class Scraps {
  private static final int MOST_CHARACTERS = 6;
  private static final double UNCERTAIN = 0.9;
  private static final int ENOUGH = 3;

  private Scraps() {}

  /** Whether enough of them stand on one row. */
  static boolean inARow(List<TextLine> lines) {
    List<TextLine> scraps = lines.stream().filter(Scraps::scrap).toList();
    return scraps.stream()
        .anyMatch(one -> scraps.stream().filter(other -> beside(one, other)).count() >= ENOUGH);
  }

  private static boolean scrap(TextLine line) {
    return line.glyphs().size() <= MOST_CHARACTERS && line.confidence() < UNCERTAIN;
  }

  private static boolean beside(TextLine one, TextLine other) {
    double down = Math.abs(one.box().centre().y() - other.box().centre().y());
    return down < Math.max(one.box().height(), other.box().height());
  }
}
