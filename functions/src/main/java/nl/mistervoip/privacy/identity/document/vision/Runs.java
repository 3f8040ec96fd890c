package nl.mistervoip.privacy.identity.document.vision;

import java.util.BitSet;

/**
 * The pixels of a piece that lie in long straight runs, along the rows or along the columns of the
 * picture. Slanting text, which crosses a row for a short way only, drops out.
 */
final class Runs {
  private static final int LONG = 80;

  private final int[] piece;
  private final BitSet members;
  private final int width;

  Runs(int[] piece, int width) {
    this.piece = piece;
    this.width = width;
    this.members = new BitSet();
    for (int pixel : piece) {
      members.set(pixel);
    }
  }

  /** Along rows or columns, whichever takes more of the piece; possibly none. */
  BitSet longest() {
    BitSet rows = along(1);
    BitSet columns = along(width);
    return rows.cardinality() >= columns.cardinality() ? rows : columns;
  }

  private BitSet along(int step) {
    BitSet kept = new BitSet();
    for (int pixel : piece) {
      if (pixel < step || !members.get(pixel - step)) {
        int end = pixel;
        while (members.get(end)) {
          end += step;
        }
        if ((end - pixel) / step >= LONG) {
          for (int at = pixel; at < end; at += step) {
            kept.set(at);
          }
        }
      }
    }
    return kept;
  }
}
