package nl.mistervoip.privacy.identity.document;

import java.util.List;
import nl.mistervoip.privacy.identity.document.vision.TextLine;

/**
 * What is left of a machine-readable zone when a bar covers the upper or lower half of its letters:
 * several short, uncertain scraps beside each other, or a long line of which hardly a character can
 * be read, or most are guessed. A person may still read it.
 */
final class Scraps {
  private static final int MOST_CHARACTERS = 6;
  private static final double UNCERTAIN = 0.9;
  private static final int ENOUGH = 3;
  private static final double LONG = 7;
  private static final double WIDE = 1.1;
  private static final double HARDLY_READ = 0.85;
  private static final double GUESSED = 0.75;
  private static final int MANY = 10;
  private static final double CAPITALS = 0.75;

  private Scraps() {}

  /** Whether there is such a line, or enough scraps stand on one row. */
  static boolean in(List<TextLine> lines) {
    List<TextLine> scraps = lines.stream().filter(Scraps::scrap).toList();
    return lines.stream().anyMatch(line -> hardlyRead(line) || guessed(line))
        || scraps.stream()
            .anyMatch(one -> scraps.stream().filter(other -> beside(one, other)).count() >= ENOUGH);
  }

  /** A character takes more width than its height allows: the reader saw no more than some. */
  private static boolean hardlyRead(TextLine line) {
    double width = line.box().width();
    double height = line.box().height();
    return width > LONG * height
        && width > WIDE * height * line.glyphs().size()
        && line.confidence() < HARDLY_READ;
  }

  /** Many capitals and digits in one word, most of them guessed. */
  private static boolean guessed(TextLine line) {
    long fitting =
        line.text()
            .chars()
            .filter(character -> Character.isDigit(character) || Character.isUpperCase(character))
            .count();
    return line.box().width() > LONG * line.box().height()
        && fitting >= MANY
        && fitting >= CAPITALS * line.glyphs().size()
        && line.text().indexOf(' ') < 0
        && line.confidence() < GUESSED;
  }

  private static boolean scrap(TextLine line) {
    return line.glyphs().size() <= MOST_CHARACTERS && line.confidence() < UNCERTAIN;
  }

  private static boolean beside(TextLine one, TextLine other) {
    double down = Math.abs(one.box().centre().y() - other.box().centre().y());
    return down < Math.max(one.box().height(), other.box().height());
  }
}
