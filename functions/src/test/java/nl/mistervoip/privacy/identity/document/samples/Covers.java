package nl.mistervoip.privacy.identity.document.samples;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;
import nl.mistervoip.privacy.identity.document.vision.Point;

/** Covers fields as people do, and writes the watermark of the KopieID app across. */
final class Covers {
  private Covers() {}

  static void cover(Graphics2D pen, Rectangle2D place, Covering covering, Random random) {
    Rectangle2D box =
        new Rectangle2D.Double(
            place.getX() - 6, place.getY() - 6, place.getWidth() + 12, place.getHeight() + 12);
    switch (covering) {
      case NONE -> {}
      case BLACK -> fill(pen, box, Color.BLACK);
      case WHITE -> fill(pen, box, Color.WHITE);
      case SCRIBBLE -> scribble(pen, box, random);
      case HALF -> half(pen, box, random);
      case PEN_LINE -> line(pen, box, random);
    }
  }

  private static void fill(Graphics2D pen, Rectangle2D box, Color color) {
    pen.setColor(color);
    pen.fill(box);
  }

  private static void scribble(Graphics2D pen, Rectangle2D box, Random random) {
    pen.setColor(new Color(10, 10, 25));
    pen.setStroke(new BasicStroke(13, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    Path2D path = new Path2D.Double();
    path.moveTo(box.getMinX(), box.getMinY());
    boolean right = true;
    for (double y = box.getMinY(); y <= box.getMaxY() + 4; y += 8) {
      path.lineTo(
          (right ? box.getMaxX() : box.getMinX()) + random.nextInt(5), y + random.nextInt(3));
      right = !right;
    }
    pen.draw(path);
  }

  private static void half(Graphics2D pen, Rectangle2D box, Random random) {
    double share = 0.4 + 0.2 * random.nextDouble();
    double width = box.getWidth();
    double height = box.getHeight();
    Rectangle2D part =
        switch (random.nextInt(4)) {
          case 0 -> new Rectangle2D.Double(box.getX(), box.getY(), width * share, height);
          case 1 ->
              new Rectangle2D.Double(
                  box.getX() + width * (1 - share), box.getY(), width * share, height);
          case 2 -> new Rectangle2D.Double(box.getX(), box.getY(), width, height * share);
          default ->
              new Rectangle2D.Double(
                  box.getX(), box.getY() + height * (1 - share), width, height * share);
        };
    fill(pen, part, random.nextInt(4) == 0 ? Color.WHITE : Color.BLACK);
  }

  private static void line(Graphics2D pen, Rectangle2D box, Random random) {
    pen.setColor(new Color(10, 10, 60));
    pen.setStroke(new BasicStroke(3 + random.nextInt(5)));
    double y = box.getCenterY();
    double slope = (random.nextDouble() - 0.5) * box.getHeight() * 0.7;
    pen.draw(new Line2D.Double(box.getMinX(), y - slope, box.getMaxX(), y + slope));
  }

  static void watermark(Graphics2D pen, Random random) {
    Graphics2D brush = (Graphics2D) pen.create();
    brush.setComposite(
        AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.25f + 0.2f * random.nextFloat()));
    brush.setColor(random.nextBoolean() ? new Color(60, 60, 60) : new Color(150, 40, 40));
    brush.transform(
        AffineTransform.getRotateInstance(
            -0.35 - 0.3 * random.nextDouble(), Sheet.WIDTH / 2.0, Sheet.HEIGHT / 2.0));
    double step = 210 + random.nextInt(150);
    for (double y = -500; y < 2700; y += step) {
      Fonts.SANS.write(
          brush,
          "KOPIE  Mister VoIP  inzageverzoek  25-11-2026     KOPIE  Mister VoIP",
          new Point(-300 - random.nextInt(200), y),
          46 + random.nextInt(16));
    }
    brush.dispose();
  }
}
