package nl.mistervoip.privacy.identity.document.vision;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Pictures as plain 24 bit pixels: copying, scaling and turning. */
public final class Pixels {
  private Pixels() {}

  /**
   * A black picture.
   *
   * @param width in pixels
   * @param height in pixels
   * @return picture of the only kind that this package works on
   */
  public static BufferedImage black(int width, int height) {
    return new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_RGB);
  }

  /**
   * The same picture in sRGB on white, as new pixels: nothing that came with the original stays.
   *
   * @param picture of any kind
   * @return 24 bit picture
   */
  public static BufferedImage flattened(BufferedImage picture) {
    BufferedImage flat = black(picture.getWidth(), picture.getHeight());
    Graphics2D pen = flat.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, flat.getWidth(), flat.getHeight());
    pen.drawImage(picture, 0, 0, null);
    pen.dispose();
    return flat;
  }

  /**
   * A smaller or larger picture. Shrinking averages, in steps of at most one half.
   *
   * @param picture 24 bit
   * @param width wanted, in pixels
   * @param height wanted, in pixels
   * @return the picture itself when it has that size
   */
  public static BufferedImage scaled(BufferedImage picture, int width, int height) {
    BufferedImage current = picture;
    while (current.getWidth() > 2 * width && current.getHeight() > 2 * height) {
      current = drawn(current, current.getWidth() / 2, current.getHeight() / 2);
    }
    boolean same = current.getWidth() == width && current.getHeight() == height;
    return same ? current : drawn(current, width, height);
  }

  private static BufferedImage drawn(BufferedImage picture, int width, int height) {
    BufferedImage target = black(width, height);
    Graphics2D pen = target.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(picture, 0, 0, target.getWidth(), target.getHeight(), null);
    pen.dispose();
    return target;
  }

  /**
   * The picture turned clockwise.
   *
   * @param picture 24 bit
   * @param quarters how often by 90 degrees, 0 to 3
   * @return the picture itself for 0
   */
  public static BufferedImage turned(BufferedImage picture, int quarters) {
    if (quarters == 0) {
      return picture;
    }
    int width = picture.getWidth();
    int height = picture.getHeight();
    BufferedImage target = quarters == 2 ? black(width, height) : black(height, width);
    AffineTransform turn = new AffineTransform();
    turn.translate(target.getWidth() / 2.0, target.getHeight() / 2.0);
    turn.quadrantRotate(quarters);
    turn.translate(-width / 2.0, -height / 2.0);
    Graphics2D pen = target.createGraphics();
    pen.drawImage(picture, turn, null);
    pen.dispose();
    return target;
  }

  /**
   * The pixels themselves, row by row.
   *
   * @param picture 24 bit
   * @return 0xRRGGBB each, not a copy
   */
  public static int[] of(BufferedImage picture) {
    return ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
  }
}
