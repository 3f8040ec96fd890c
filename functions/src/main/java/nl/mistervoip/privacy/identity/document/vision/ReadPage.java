package nl.mistervoip.privacy.identity.document.vision;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A page, turned upright, with what it says.
 *
 * @param picture upright, 24 bit
 * @param quarters by how many quarters it was turned clockwise
 * @param lines of text in no order
 */
public record ReadPage(BufferedImage picture, int quarters, List<TextLine> lines) {
  /**
   * How sure the reading is.
   *
   * @return mean over all characters, 0 to 1; 0 without any
   */
  public double confidence() {
    return lines.stream()
        .flatMap(line -> line.glyphs().stream())
        .mapToDouble(Glyph::confidence)
        .average()
        .orElse(0);
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
