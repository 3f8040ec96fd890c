package nl.mistervoip.privacy.identity.document.vision;

import java.awt.image.BufferedImage;

/** Cuts a slanting box out of a picture and lays it straight. */
final class Crop {
  private static final int MOST_SAMPLES = 3;

  private Crop() {}

  static int[] of(BufferedImage picture, Quad box, int width, int height) {
    // A pixel of the crop may cover several of the picture: look at several places of it.
    int samples = Math.clamp(Math.round(box.height() / height), 1, MOST_SAMPLES);
    int[] fine = cut(picture, box, width * samples, height * samples);
    return samples == 1 ? fine : averaged(fine, width, height, samples);
  }

  private static int[] cut(BufferedImage picture, Quad box, int width, int height) {
    int[] source = Pixels.of(picture);
    Point right = box.topRight().minus(box.topLeft());
    Point down = box.bottomLeft().minus(box.topLeft());
    int[] target = new int[width * height];
    for (int y = 0; y < height; y++) {
      Point row = box.topLeft().plus(down, (y + 0.5) / height);
      for (int x = 0; x < width; x++) {
        double along = (x + 0.5) / width;
        double fromX = row.x() + right.x() * along;
        double fromY = row.y() + right.y() * along;
        target[y * width + x] = between(source, picture, fromX, fromY);
      }
    }
    return target;
  }

  /** The colour at a place between four pixels, in 256ths. */
  private static int between(int[] source, BufferedImage picture, double atX, double atY) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int x = (int) (Math.clamp(atX - 0.5, 0, width - 1.0) * 256);
    int y = (int) (Math.clamp(atY - 0.5, 0, height - 1.0) * 256);
    int left = x >> 8;
    int top = (y >> 8) * width;
    int right = Math.min(left + 1, width - 1);
    int bottom = Math.min((y >> 8) + 1, height - 1) * width;
    int upper = mixed(source[top + left], source[top + right], x & 255);
    int lower = mixed(source[bottom + left], source[bottom + right], x & 255);
    return mixed(upper, lower, y & 255);
  }

  private static int mixed(int one, int other, int share) {
    int even = (one & 0xFF00FF) * (256 - share) + (other & 0xFF00FF) * share;
    int odd = (one & 0x00FF00) * (256 - share) + (other & 0x00FF00) * share;
    return ((even >>> 8) & 0xFF00FF) | ((odd >>> 8) & 0x00FF00);
  }

  private static int[] averaged(int[] fine, int width, int height, int samples) {
    int[] target = new int[width * height];
    int parts = samples * samples;
    for (int at = 0; at < target.length; at++) {
      int red = 0;
      int green = 0;
      int blue = 0;
      for (int part = 0; part < parts; part++) {
        int row = at / width * samples + part / samples;
        int pixel = fine[row * width * samples + at % width * samples + part % samples];
        red += (pixel >> 16) & 0xFF;
        green += (pixel >> 8) & 0xFF;
        blue += pixel & 0xFF;
      }
      target[at] = (red / parts) << 16 | (green / parts) << 8 | blue / parts;
    }
    return target;
  }
}
