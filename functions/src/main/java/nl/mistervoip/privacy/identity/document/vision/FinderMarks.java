package nl.mistervoip.privacy.identity.document.vision;

import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * The square marks in the corners of QR codes: dark, light, dark, light, dark as 1:1:3:1:1 in both
 * directions. Two of one size near each other are taken for what is left of a code; so is one
 * beside squares that are dark and light in no order.
 */
final class FinderMarks {
  private static final int SMALLEST_MODULE = 2;
  private static final int ROW_STEP = 2;

  private final BitMatrix dark;
  private final List<Mark> marks = new ArrayList<>();

  /** A mark: its middle and the width of one of its squares, in pixels. */
  record Mark(double x, double y, double module) {}

  private FinderMarks(BitMatrix dark) {
    this.dark = dark;
  }

  static boolean in(BufferedImage picture) {
    RGBLuminanceSource source =
        new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), Pixels.of(picture));
    try {
      FinderMarks finder = new FinderMarks(new HybridBinarizer(source).getBlackMatrix());
      finder.search();
      return finder.pair()
          || finder.marks.stream().anyMatch(mark -> Texture.beside(mark, finder.dark));
    } catch (NotFoundException tooFlat) {
      return false;
    }
  }

  private void search() {
    for (int y = 0; y < dark.getHeight(); y += ROW_STEP) {
      int[] runs = new int[5];
      int start = 0;
      for (int x = 1; x <= dark.getWidth(); x++) {
        if (x < dark.getWidth() && dark.get(x, y) == dark.get(x - 1, y)) {
          continue;
        }
        System.arraycopy(runs, 1, runs, 0, 4);
        runs[4] = x - start;
        if (dark.get(x - 1, y) && fits(runs)) {
          note(x - runs[4] - runs[3] - runs[2] / 2.0, y, module(runs));
        }
        start = x;
      }
    }
  }

  /** The same proportions must be met from top to bottom and across. */
  private void note(double x, double y, double module) {
    int column = (int) x;
    int[] down = new int[5];
    int top = walk(column, (int) y, 0, -1, down);
    int bottom = walk(column, (int) y, 0, 1, down);
    if (top < 0 || bottom < 0 || !like(down, module)) {
      return;
    }
    int middle = (top + bottom) / 2;
    int[] across = new int[5];
    int back = walk(column, middle, -1, -1, across);
    int on = walk(column, middle, 1, 1, across);
    Mark found = new Mark(x, middle, (module + module(down)) / 2);
    boolean known = marks.stream().anyMatch(mark -> distance(mark, found) < 3 * found.module());
    if (back >= 0 && on >= 0 && fits(across) && !known) {
      marks.add(found);
    }
  }

  private static boolean like(int[] runs, double module) {
    return fits(runs) && Math.abs(module(runs) - module) < module / 2;
  }

  /** Walks from the middle over three runs, counts them, and returns the last row of the third. */
  private int walk(int x, int y, int dx, int dy, int[] runs) {
    int column = dy < 0 ? x : x + dx;
    int row = dy < 0 ? y : y + dy;
    boolean wanted = true;
    for (int run = 0; run < 3; run++) {
      int length = 0;
      while (inside(column, row) && dark.get(column, row) == wanted) {
        length++;
        row += dy;
        column += dx;
      }
      if (length == 0 && run > 0) {
        return -1;
      }
      runs[2 + dy * run] += length;
      wanted = !wanted;
    }
    return row - dy;
  }

  private boolean inside(int x, int y) {
    return x >= 0 && y >= 0 && x < dark.getWidth() && y < dark.getHeight();
  }

  private static double module(int[] runs) {
    return (runs[0] + runs[1] + runs[2] + runs[3] + runs[4]) / 7.0;
  }

  private static boolean fits(int[] runs) {
    double module = module(runs);
    if (module < SMALLEST_MODULE) {
      return false;
    }
    double slack = module / 2;
    return Math.abs(runs[0] - module) < slack
        && Math.abs(runs[1] - module) < slack
        && Math.abs(runs[2] - 3 * module) < 3 * slack
        && Math.abs(runs[3] - module) < slack
        && Math.abs(runs[4] - module) < slack;
  }

  private boolean pair() {
    for (Mark one : marks) {
      for (Mark other : marks) {
        double distance = distance(one, other) / one.module();
        boolean alike = Math.abs(one.module() - other.module()) < one.module() / 3;
        if (alike && distance > 10 && distance < 60) {
          return true;
        }
      }
    }
    return false;
  }

  private static double distance(Mark one, Mark other) {
    return Math.hypot(one.x() - other.x(), one.y() - other.y());
  }
}
