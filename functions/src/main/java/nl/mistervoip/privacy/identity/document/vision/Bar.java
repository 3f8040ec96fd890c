package nl.mistervoip.privacy.identity.document.vision;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A dark bar or pen line as people draw over a line of text, per column of pixels.
 *
 * @param left first column
 * @param top first dark row of each column
 * @param bottom last dark row of each column
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Bar(int left, int[] top, int[] bottom) {
  private static final int THINNEST = 3;
  private static final int THIN = 8;
  private static final int LONG = 4;
  private static final double EVEN = 0.3;
  private static final double MOST = 0.85;
  private static final int STICKS_OUT = 3;
  private static final int WIDEST_STROKE = 25;

  /**
   * Dark pixels of one row, side by side.
   *
   * @param y the row
   * @param from first column
   * @param to column after the last
   */
  record Run(int y, int from, int to) {
    boolean touches(Run other) {
      return from < other.to && other.from < to;
    }
  }

  /** Nothing when the runs make no bar: long, solid and of one height. */
  static Optional<Bar> of(List<Run> runs) {
    int left = runs.stream().mapToInt(Run::from).min().orElseThrow();
    int right = runs.stream().mapToInt(Run::to).max().orElseThrow();
    Bar bar = new Bar(left, new int[right - left], new int[right - left]);
    Arrays.fill(bar.top, Integer.MAX_VALUE);
    Arrays.fill(bar.bottom, -1);
    long pixels = 0;
    for (Run run : runs) {
      pixels += run.to() - run.from();
      for (int x = run.from() - left; x < run.to() - left; x++) {
        bar.top[x] = Math.min(bar.top[x], run.y());
        bar.bottom[x] = Math.max(bar.bottom[x], run.y());
      }
    }
    return bar.solid(pixels) ? Optional.of(bar) : Optional.empty();
  }

  private boolean solid(long pixels) {
    int height = height();
    int even = 0;
    long all = 0;
    for (int x = 0; x < top.length; x++) {
      int here = bottom[x] - top[x] + 1;
      all += here;
      even += Math.abs(here - height) <= EVEN * height + 2 ? 1 : 0;
    }
    return height >= THINNEST
        && top.length >= LONG * height
        && even >= MOST * top.length
        && pixels >= MOST * all;
  }

  /** Whether it is no table or shade beside the paper, which is less dark. */
  boolean black(Ink ink) {
    int black = 0;
    for (int x = 0; x < top.length; x++) {
      black += ink.black(left + x, (top[x] + bottom[x]) / 2) ? 1 : 0;
    }
    return black >= MOST * top.length;
  }

  int length() {
    return top.length;
  }

  /** How high most of it is, in pixels. */
  int height() {
    int[] heights = new int[top.length];
    Arrays.setAll(heights, x -> bottom[x] - top[x] + 1);
    Arrays.sort(heights);
    return heights[heights.length / 2];
  }

  /**
   * How many strokes stick out above or below, whichever is more; of a line as thin as that of a
   * pen, whichever is less: it goes through the text, what stands on a printed line does not.
   */
  int strokes(Ink ink) {
    int above = strokes(ink, top, -1);
    int below = strokes(ink, bottom, 1);
    return height() < THIN ? Math.min(above, below) : Math.max(above, below);
  }

  private int strokes(Ink ink, int[] edge, int away) {
    int strokes = 0;
    int wide = 0;
    for (int x = 0; x <= edge.length; x++) {
      if (x < edge.length && sticksOut(ink, x, edge[x], away)) {
        wide++;
      } else {
        strokes += wide >= 2 && wide <= WIDEST_STROKE ? 1 : 0;
        wide = 0;
      }
    }
    return strokes;
  }

  /** Black, where the bar need only be dark: else noise at a soft edge would look like strokes. */
  private boolean sticksOut(Ink ink, int x, int edge, int away) {
    for (int step = 1; step <= STICKS_OUT; step++) {
      if (!ink.black(left + x, edge + step * away)) {
        return false;
      }
    }
    return true;
  }

  Quad place() {
    int right = left + top.length;
    int tenth = top.length / 10;
    int last = top.length - 1 - tenth;
    return new Quad(
        new Point(left, top[tenth]),
        new Point(right, top[last]),
        new Point(right, bottom[last] + 1.0),
        new Point(left, bottom[tenth] + 1.0));
  }
}
