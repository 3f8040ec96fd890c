package nl.mistervoip.privacy.identity.document.vision;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Which pixels are dark compared with the paper around them. Shade and glare change both alike, so
 * the paper is looked for near each pixel, farther than a bar over a line of text is high.
 */
final class Ink {
  private static final int CELL = 8;
  private static final int AROUND = 9;
  private static final double DARK = 0.5;
  private static final double BLACK = 0.4;

  private final int[] pixels;
  private final int width;
  private final int height;
  private final int columns;
  private final int[] paper;

  Ink(BufferedImage picture) {
    pixels = Pixels.of(picture);
    width = picture.getWidth();
    height = picture.getHeight();
    columns = (width + CELL - 1) / CELL;
    int rows = (height + CELL - 1) / CELL;
    int[] means = means(rows);
    // The brightest of a square: first along the rows, then along the columns.
    paper = brightest(brightest(means, rows, true), rows, false);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Half as bright as the paper at most; false outside of the picture. */
  boolean dark(int x, int y) {
    return below(DARK, x, y);
  }

  /** So dark that the noise of a camera does not change it; false outside of the picture. */
  boolean black(int x, int y) {
    return below(BLACK, x, y);
  }

  private boolean below(double share, int x, int y) {
    return x >= 0
        && y >= 0
        && x < width
        && y < height
        && light(pixels[y * width + x]) < share * paper[y / CELL * columns + x / CELL];
  }

  private static int light(int pixel) {
    return (77 * ((pixel >> 16) & 255) + 151 * ((pixel >> 8) & 255) + 28 * (pixel & 255)) >> 8;
  }

  private int[] means(int rows) {
    int[] sums = new int[columns * rows];
    int[] counts = new int[columns * rows];
    for (int at = 0; at < pixels.length; at++) {
      int cell = at / width / CELL * columns + at % width / CELL;
      sums[cell] += light(pixels[at]);
      counts[cell]++;
    }
    Arrays.setAll(sums, cell -> sums[cell] / counts[cell]);
    return sums;
  }

  private int[] brightest(int[] cells, int rows, boolean along) {
    int[] best = new int[cells.length];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int here = 0;
        for (int step = -AROUND; step <= AROUND; step++) {
          int x = along ? column + step : column;
          int y = along ? row : row + step;
          boolean inside = x >= 0 && y >= 0 && x < columns && y < rows;
          here = inside ? Math.max(here, cells[y * columns + x]) : here;
        }
        best[row * columns + column] = here;
      }
    }
    return best;
  }
}
