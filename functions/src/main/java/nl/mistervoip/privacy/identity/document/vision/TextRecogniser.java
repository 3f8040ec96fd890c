package nl.mistervoip.privacy.identity.document.vision;

import java.awt.image.BufferedImage;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads one line of text with PP-OCRv4. */
final class TextRecogniser {
  private static final int HEIGHT = 48;
  private static final int MIN_WIDTH = 48;
  private static final int MAX_WIDTH = 2400;

  private final Model model;
  private final List<String> alphabet;

  TextRecogniser(Model model, byte[] alphabet) {
    this.model = model;
    this.alphabet = new String(alphabet, StandardCharsets.UTF_8).lines().toList();
  }

  /**
   * Reads what is in a box.
   *
   * @param picture 24 bit
   * @param box in the direction to read
   * @return a line, possibly without characters
   */
  TextLine read(BufferedImage picture, Quad box) {
    double ratio = box.width() / Math.max(1, box.height());
    int width = Math.clamp(Math.round(HEIGHT * ratio / 8) * 8, MIN_WIDTH, MAX_WIDTH);
    Model.Output output = model.run(planes(picture, box, width), width, HEIGHT);
    return new TextLine(box, decoded(output));
  }

  private FloatBuffer planes(BufferedImage picture, Quad box, int width) {
    int[] pixels = Crop.of(picture, box, width, HEIGHT);
    FloatBuffer planes = model.room(3 * pixels.length);
    for (int plane = 0; plane < 3; plane++) {
      for (int pixel : pixels) {
        planes.put(((pixel >> (8 * plane)) & 0xFF) / 127.5f - 1);
      }
    }
    return planes.flip();
  }

  /** Best class per step; repeated ones and "nothing" drop out (CTC). */
  private List<Glyph> decoded(Model.Output output) {
    int steps = output.values().remaining() / output.columns();
    float[] row = new float[output.columns()];
    List<Glyph> glyphs = new ArrayList<>();
    int before = 0;
    for (int step = 0; step < steps; step++) {
      output.values().get(row);
      int best = best(row);
      if (best != 0 && best != before) {
        glyphs.add(new Glyph(character(best), (step + 0.5) / steps, row[best]));
      }
      before = best;
    }
    return trimmed(glyphs);
  }

  /** Class 0 is "nothing"; after the alphabet comes the space. */
  private char character(int best) {
    return best <= alphabet.size() ? alphabet.get(best - 1).charAt(0) : ' ';
  }

  private static int best(float[] row) {
    int best = 0;
    for (int index = 1; index < row.length; index++) {
      if (row[index] > row[best]) {
        best = index;
      }
    }
    return best;
  }

  private static List<Glyph> trimmed(List<Glyph> glyphs) {
    int from = 0;
    int to = glyphs.size();
    while (from < to && glyphs.get(from).character() == ' ') {
      from++;
    }
    while (to > from && glyphs.get(to - 1).character() == ' ') {
      to--;
    }
    return List.copyOf(glyphs.subList(from, to));
  }
}
