package nl.mistervoip.privacy.identity.document.samples;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** A drawn face, of nobody. */
final class Portrait {
  private Portrait() {}

  static void draw(Graphics2D pen, Rectangle2D frame, long seed, float strength) {
    Random random = new Random(seed);
    Graphics2D brush = (Graphics2D) pen.create();
    brush.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, strength));
    brush.clip(frame);
    brush.setColor(new Color(200, 205, 212));
    brush.fill(frame);
    brush.translate(frame.getX(), frame.getY());
    brush.scale(frame.getWidth() / 100, frame.getHeight() / 130);
    Color skin =
        new Color(150 + random.nextInt(90), 110 + random.nextInt(70), 90 + random.nextInt(50));
    Color hair =
        new Color(20 + random.nextInt(140), 15 + random.nextInt(90), 10 + random.nextInt(50));
    brush.setColor(new Color(random.nextInt(120), random.nextInt(120), random.nextInt(140)));
    brush.fill(new Ellipse2D.Double(5, 102, 90, 70));
    brush.setColor(skin.darker());
    brush.fill(new Rectangle2D.Double(40, 85, 20, 28));
    brush.setColor(hair);
    brush.fill(new Ellipse2D.Double(20, 12, 60, 70 + random.nextInt(20)));
    brush.setColor(skin);
    brush.fill(new Ellipse2D.Double(25, 25 + random.nextInt(5), 50, 70));
    features(brush, random);
    brush.dispose();
  }

  private static void features(Graphics2D brush, Random random) {
    double spread = 11 + random.nextInt(3);
    for (int side = -1; side <= 1; side += 2) {
      double x = 50 + side * spread;
      brush.setColor(Color.WHITE);
      brush.fill(new Ellipse2D.Double(x - 5, 52, 10, 6));
      brush.setColor(new Color(40, 30, 30));
      brush.fill(new Ellipse2D.Double(x - 2.5, 52, 5, 6));
      brush.setStroke(new BasicStroke(2));
      brush.draw(new Arc2D.Double(x - 7, 45, 14, 8, 20, 140, Arc2D.OPEN));
    }
    brush.setColor(new Color(110, 60, 50));
    brush.draw(new Arc2D.Double(46, 58, 8, 14, 200, 140, Arc2D.OPEN));
    brush.setStroke(new BasicStroke(3));
    brush.draw(new Arc2D.Double(39, 72, 22, 10, 200, 140, Arc2D.OPEN));
  }
}
