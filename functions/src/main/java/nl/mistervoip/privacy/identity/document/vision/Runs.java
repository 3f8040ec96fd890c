package nl.mistervoip.privacy.identity.document.vision;

import java.util.BitSet;

/**
 * The pixels of a piece that lie in long straight runs, along the rows or along the columns of a
 * page that may be tilted. Slanting text, which crosses a row for a short way only, drops out.
 */
final class Runs {
  private static final int LONG = 80;

  private final int[] piece;
  private final BitSet members;
  private final int width;
  private final double slope;

  Runs(int[] piece, int width, double slope) {
    this.piece = piece;
    this.width = width;
    this.slope = slope;
    this.members = new BitSet();
    for (int pixel : piece) {
      members.set(pixel);
    }
  }

  /** Along the lines of the page or across them, whichever takes more; possibly none. */
  BitSet longest() {
    BitSet rows = along(true);
    BitSet columns = along(false);
    return rows.cardinality() >= columns.cardinality() ? rows : columns;
  }

  private BitSet along(boolean rows) {
    BitSet kept = new BitSet();
    for (int pixel : piece) {
      if (!members.get(Math.max(0, moved(pixel, -1, rows)))) {
        int length = 0;
        int at = pixel;
        while (at >= 0 && members.get(at)) {
          at = moved(at, 1, rows);
          length++;
        }
        for (int back = pixel, left = length; length >= LONG && left > 0; left--) {
          kept.set(back);
          back = moved(back, 1, rows);
        }
      }
    }
    return kept;
  }

  /** One step along a tilted row or column; -1 beyond the side of the picture. */
  private int moved(int pixel, int step, boolean rows) {
    int x = pixel % width;
    int y = pixel / width;
    int newX = rows ? x + step : x - drift(y, step);
    int newY = rows ? y + drift(x, step) : y + step;
    return newX < 0 || newX >= width || newY < 0 ? -1 : newY * width + newX;
  }

  private int drift(int from, int step) {
    return (int) (Math.floor(slope * (from + step)) - Math.floor(slope * from));
  }
}
