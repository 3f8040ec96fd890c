package nl.mistervoip.privacy.identity.document.samples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.mistervoip.privacy.identity.document.vision.Lettering;
import nl.mistervoip.privacy.identity.document.vision.Pixels;
import nl.mistervoip.privacy.identity.document.vision.Point;
import nl.mistervoip.privacy.identity.document.vision.Quad;

/** A flat page that is drawn on, remembering where things stand. */
final class Sheet {
  static final int WIDTH = 1500;
  static final int HEIGHT = 2000;
  private static final Color INK = new Color(25, 25, 35);

  final BufferedImage picture = Pixels.black(WIDTH, HEIGHT);
  final Graphics2D pen = picture.createGraphics();
  final List<Region> regions = new ArrayList<>();
  private final Lettering body;

  Sheet(Random random) {
    body = Fonts.BODIES.get(random.nextInt(Fonts.BODIES.size()));
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(235 + random.nextInt(20), 235 + random.nextInt(20), 235));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
  }

  /** A card with fine security lines. */
  void card(double x, double y, double height, Random random) {
    Color paper =
        new Color(205 + random.nextInt(45), 210 + random.nextInt(40), 210 + random.nextInt(40));
    pen.setColor(paper);
    pen.fill(new java.awt.geom.RoundRectangle2D.Double(x, y, 1300, height, 50, 50));
    pen.setStroke(new BasicStroke(1.3f));
    for (int line = 0; line < height / 9; line++) {
      pen.setColor(
          new Color(
              paper.getRed() - 25 - random.nextInt(20),
              paper.getGreen() - 20,
              paper.getBlue() - 8));
      Path2D wave = new Path2D.Double();
      double phase = line * 0.35;
      wave.moveTo(x + 10, y + 5 + line * 9);
      for (int step = 10; step < 1290; step += 12) {
        wave.lineTo(x + step, y + 5 + line * 9 + 7 * Math.sin(step / 55.0 + phase));
      }
      pen.draw(wave);
    }
  }

  void label(String text, double x, double y) {
    pen.setColor(new Color(70, 80, 120));
    body.write(pen, text, new Point(x, y), 19);
  }

  void title(String text, double x, double y, double size) {
    pen.setColor(new Color(40, 60, 130));
    body.write(pen, text, new Point(x, y), size);
  }

  double value(String text, double x, double y) {
    pen.setColor(INK);
    return body.write(pen, text, new Point(x, y), 35);
  }

  void field(Kind kind, String text, double x, double y) {
    double end = value(text, x, y);
    add(kind, text, new Rectangle2D.Double(x - 2, y - 29, end - x + 4, 37), kind == Kind.BSN);
  }

  void machine(String text, double x, double y, double pitch, boolean holdsBsn) {
    pen.setColor(INK);
    for (int index = 0; index < text.length(); index++) {
      Fonts.MACHINE.write(
          pen, text.substring(index, index + 1), new Point(x + index * pitch, y), pitch * 1.62);
    }
    add(
        Kind.MRZ,
        text,
        new Rectangle2D.Double(x - 3, y - pitch * 1.35, text.length() * pitch + 6, pitch * 1.6),
        holdsBsn);
  }

  void add(Kind kind, String text, Rectangle2D place, boolean holdsBsn) {
    Quad quad =
        new Quad(
            new Point(place.getMinX(), place.getMinY()),
                new Point(place.getMaxX(), place.getMinY()),
            new Point(place.getMaxX(), place.getMaxY()),
                new Point(place.getMinX(), place.getMaxY()));
    regions.add(new Region(kind, text, quad, Covering.NONE, holdsBsn));
  }
}
