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

  /** As far as the smallest code reaches: for one that is nearly plain close to its mark. */
  private static final int WHOLE = 12;

  private static final int HALF_WIDE = 3;
  private static final double LEAST = 0.3;
  private static final double MOST = 0.7;

  /** Squares are plain inside; the noise of a camera changes from pixel to pixel. */
  private static final double PLAIN = 0.8;

  private final FinderMarks.Mark mark;
  private final BitMatrix dark;
  private final int dx;
  private final int dy;
  private int squares;
  private int count;
  private int along;
  private int across;
  private int plain;

  private Texture(FinderMarks.Mark mark, BitMatrix dark, int dx, int dy) {
    this.mark = mark;
    this.dark = dark;
    this.dx = dx;
    this.dy = dy;
  }

  /** Whether it is on at least one of the four sides. */
  static boolean beside(FinderMarks.Mark mark, BitMatrix dark) {
    return new Texture(mark, dark, 1, 0).found()
        || new Texture(mark, dark, -1, 0).found()
        || new Texture(mark, dark, 0, 1).found()
        || new Texture(mark, dark, 0, -1).found();
  }

  private boolean found() {
    look(FIRST, FIRST + LONG);
    boolean near = code();
    look(FIRST + LONG, FIRST + WHOLE);
    return near || code();
  }

  private void look(int from, int to) {
    for (int out = from; out < to; out++) {
      for (int side = -HALF_WIDE; side <= HALF_WIDE; side++) {
        note((out * dx - side * dy) * mark.module(), (out * dy + side * dx) * mark.module());
      }
    }
  }

  private void note(double right, double down) {
    double module = mark.module();
    boolean here = dark(right, down);
    squares++;
    count += here ? 1 : 0;
    along += here == dark(right + dx * module, down + dy * module) ? 0 : 1;
    across += here == dark(right - dy * module, down + dx * module) ? 0 : 1;
    plain += here == dark(right + 1, down) ? 1 : 0;
    plain += here == dark(right, down + 1) ? 1 : 0;
  }

  private boolean code() {
    return mixed(count) && mixed(along) && mixed(across) && plain > PLAIN * 2 * squares;
  }

  private boolean mixed(int some) {
    double share = (double) some / squares;
    return share > LEAST && share < MOST;
  }

  private boolean dark(double right, double down) {
    int x = (int) (mark.x() + right);
    int y = (int) (mark.y() + down);
    return x >= 0 && y >= 0 && x < dark.getWidth() && y < dark.getHeight() && dark.get(x, y);
  }
}
