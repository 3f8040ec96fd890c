package nl.mistervoip.privacy.identity.document.vision;

import java.util.List;

/**
 * A line of text. It holds personal data, so it prints as {@code [REDACTED]}.
 *
 * @param box where it stands
 * @param glyphs what it says, never none
 */
public record TextLine(Quad box, List<Glyph> glyphs) {
  /**
   * What it says.
   *
   * @return one character per glyph
   */
  public String text() {
    StringBuilder text = new StringBuilder(glyphs.size());
    glyphs.forEach(glyph -> text.append(glyph.character()));
    return text.toString();
  }

  /**
   * How sure the reading is.
   *
   * @return mean of its characters, 0 to 1
   */
  public double confidence() {
    return glyphs.stream().mapToDouble(Glyph::confidence).average().orElse(0);
  }

  /**
   * Where a part of the text stands, with half of the space to its neighbours, and with half a
   * character at the ends of the line.
   *
   * @param from index of the first character
   * @param to index after the last one, more than {@code from}
   * @return its box
   */
  public Quad span(int from, int to) {
    double before = from == 0 ? 0 : middle(from - 1, from);
    double after = to == glyphs.size() ? 1 : middle(to - 1, to);
    double half = 0.55 * box.height() / Math.max(1, box.width());
    double start = Math.max(before, glyphs.get(from).at() - half);
    double end = Math.min(after, glyphs.get(to - 1).at() + half);
    return box.part(start, Math.max(start, end));
  }

  private double middle(int left, int right) {
    return (glyphs.get(left).at() + glyphs.get(right).at()) / 2;
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
