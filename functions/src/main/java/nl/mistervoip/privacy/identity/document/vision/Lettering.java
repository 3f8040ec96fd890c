package nl.mistervoip.privacy.identity.document.vision;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Writes on pictures by filling the outlines of a font. Java's own text needs the system's font
 * configuration, which a function has not.
 */
public final class Lettering {
  private static final String SANS = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final TrueTypeFont font;
  private final double unit;
  private final Map<Integer, GeneralPath> outlines = new ConcurrentHashMap<>();

  private Lettering(TrueTypeFont font) {
    this.font = font;
    try {
      this.unit = font.getUnitsPerEm();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /**
   * The font that comes with PDFBox.
   *
   * @return Liberation Sans
   */
  public static Lettering sans() {
    try (InputStream stream = Lettering.class.getResourceAsStream(SANS)) {
      if (stream == null) {
        throw new VisionException("the font is missing");
      }
      return of(stream.readAllBytes());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /**
   * Any font.
   *
   * @param file content of a TrueType or OpenType font
   * @return the font
   */
  public static Lettering of(byte[] file) {
    try {
      RandomAccessReadBuffer buffer = new RandomAccessReadBuffer(file);
      boolean compact = file.length > 3 && file[0] == 'O';
      return new Lettering(compact ? new OTFParser().parse(buffer) : new TTFParser().parse(buffer));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /**
   * Writes in the colour of the pen.
   *
   * @param pen to draw with
   * @param text without line breaks
   * @param place left end of the base line
   * @param size height of the font in pixels
   * @return where the next character would stand, in pixels from the left
   */
  public double write(Graphics2D pen, String text, Point place, double size) {
    double x = place.x();
    double scale = size / unit;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      AffineTransform here = AffineTransform.getTranslateInstance(x, place.y());
      here.scale(scale, -scale);
      pen.fill(here.createTransformedShape(outline(character)));
      x += advance(character) * scale;
    }
    return x;
  }

  /**
   * How wide a text is.
   *
   * @param text without line breaks
   * @param size height of the font in pixels
   * @return pixels
   */
  public double width(String text, double size) {
    return text.chars().mapToDouble(this::advance).sum() * size / unit;
  }

  private double advance(int character) {
    try {
      return font.getAdvanceWidth(glyph(character));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private int glyph(int character) throws IOException {
    return font.getUnicodeCmapLookup().getGlyphId(character);
  }

  private GeneralPath outline(int character) {
    return outlines.computeIfAbsent(
        character,
        wanted -> {
          try {
            return outlineOf(glyph(wanted));
          } catch (IOException problem) {
            throw new UncheckedIOException(problem);
          }
        });
  }

  private GeneralPath outlineOf(int glyph) throws IOException {
    if (font instanceof OpenTypeFont compact && compact.isPostScript()) {
      return compact.getCFF().getFont().getType2CharString(glyph).getPath();
    }
    GlyphData data = font.getGlyph().getGlyph(glyph);
    return data == null ? new GeneralPath() : data.getPath();
  }
}
