package nl.mistervoip.privacy.identity.document;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import nl.mistervoip.privacy.identity.document.vision.Pixels;

/**
 * How a camera was held, as the orientation tag of Exif tells (values 1 to 8).
 *
 * @param quarters by which the picture must be turned clockwise
 * @param mirrored whether it must be mirrored, left to right, before that
 */
record Orientation(int quarters, boolean mirrored) {
  static final Orientation UPRIGHT = new Orientation(0, false);

  /** Values that the standard does not know count as upright. */
  static Orientation ofTag(int value) {
    return switch (value) {
      case 2 -> new Orientation(0, true);
      case 3 -> new Orientation(2, false);
      case 4 -> new Orientation(2, true);
      case 5 -> new Orientation(3, true);
      case 6 -> new Orientation(1, false);
      case 7 -> new Orientation(1, true);
      case 8 -> new Orientation(3, false);
      default -> UPRIGHT;
    };
  }

  BufferedImage applied(BufferedImage picture) {
    return Pixels.turned(mirrored ? mirror(picture) : picture, quarters);
  }

  private static BufferedImage mirror(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    BufferedImage target = Pixels.black(width, height);
    Graphics2D pen = target.createGraphics();
    pen.drawImage(picture, 0, 0, width, height, width, 0, 0, height, null);
    pen.dispose();
    return target;
  }
}
