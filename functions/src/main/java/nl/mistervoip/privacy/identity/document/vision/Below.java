package nl.mistervoip.privacy.identity.document.vision;

/**
 * The place below a label, where its value stands. It counts as covered when it is black or empty
 * all along; where strokes are left between bar and paper it does not.
 */
final class Below {
  // Of the height of the label's letters, from its lower edge: within letters as high or higher.
  private static final double FROM = 0.5;
  private static final double TO = 1.2;
  private static final double WIDE = 7;
  private static final int STEPS = 24;
  private static final int EMPTY = 1;
  // Strokes drawn to and fro leave gaps between them, through which nothing can be read.
  private static final int GAP = 5;
  private static final double LEFT_OVER = 0.1;

  private final Ink ink;
  private final Point start;
  private final Point along;
  private final Point down;
  private final int columns;

  Below(Ink ink, Quad label, double height) {
    this.ink = ink;
    Point right = label.topRight().minus(label.topLeft());
    Point origin = new Point(0, 0);
    this.start = label.bottomLeft();
    this.along = origin.plus(right, 1 / Math.max(1, right.length()));
    this.down = origin.plus(new Point(-along.y(), along.x()), height);
    this.columns = (int) Math.max(1, WIDE * height);
  }

  /** Whether strokes of a value are left. */
  boolean strokes() {
    int strokes = 0;
    for (int column = 0; column < columns; column++) {
      strokes += partly(column) ? 1 : 0;
    }
    return strokes > LEFT_OVER * columns;
  }

  /** Whether a column is neither empty nor black but for gaps. */
  private boolean partly(int column) {
    Point top = start.plus(along, column);
    int black = 0;
    int gap = 0;
    int widest = 0;
    for (int step = 0; step < STEPS; step++) {
      Point here = top.plus(down, FROM + (TO - FROM) * step / STEPS);
      boolean inked = ink.black((int) here.x(), (int) here.y());
      black += inked ? 1 : 0;
      gap = inked ? 0 : gap + 1;
      widest = Math.max(widest, gap);
    }
    return black > EMPTY && widest > GAP;
  }
}
