package nl.mistervoip.privacy.identity.document.vision;

import com.google.zxing.common.BitMatrix;

/**
 * What a code holds beside one of its marks: squares as large as those of the mark, dark and light
 * in no order. Print, photos and lines are not like that in both directions.
 */
final class Texture {
  /** From the middle of a mark over its last dark and its light square. */
  private static final int FIRST = 5;

  private static final int LONG = 8;
  private static final int HALF_WIDE = 3;
  private static final double LEAST = 0.3;
  private static final double MOST = 0.7;

  /** Squares are plain inside; the noise of a camera changes from pixel to pixel. */
  private static final double PLAIN = 0.8;

  private Texture() {}

  /** Whether it is on at least one of the four sides. */
  static boolean beside(FinderMarks.Mark mark, BitMatrix dark) {
    return at(mark, dark, 1, 0)
        || at(mark, dark, -1, 0)
        || at(mark, dark, 0, 1)
        || at(mark, dark, 0, -1);
  }

  private static boolean at(FinderMarks.Mark mark, BitMatrix dark, int dx, int dy) {
    int count = 0;
    int along = 0;
    int across = 0;
    int plain = 0;
    int squares = 0;
    for (int out = FIRST; out < FIRST + LONG; out++) {
      for (int side = -HALF_WIDE; side <= HALF_WIDE; side++) {
        double right = (out * dx - side * dy) * mark.module();
        double down = (out * dy + side * dx) * mark.module();
        boolean here = dark(mark, dark, right, down);
        squares++;
        count += here ? 1 : 0;
        along +=
            here == dark(mark, dark, right + dx * mark.module(), down + dy * mark.module()) ? 0 : 1;
        across +=
            here == dark(mark, dark, right - dy * mark.module(), down + dx * mark.module()) ? 0 : 1;
        plain += here == dark(mark, dark, right + 1, down) ? 1 : 0;
        plain += here == dark(mark, dark, right, down + 1) ? 1 : 0;
      }
    }
    return mixed(count, squares)
        && mixed(along, squares)
        && mixed(across, squares)
        && plain > PLAIN * 2 * squares;
  }

  private static boolean mixed(int some, int all) {
    double share = (double) some / all;
    return share > LEAST && share < MOST;
  }

  private static boolean dark(FinderMarks.Mark mark, BitMatrix dark, double right, double down) {
    int x = (int) (mark.x() + right);
    int y = (int) (mark.y() + down);
    return x >= 0 && y >= 0 && x < dark.getWidth() && y < dark.getHeight() && dark.get(x, y);
  }
}
