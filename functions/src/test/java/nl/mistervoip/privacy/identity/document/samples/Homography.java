package nl.mistervoip.privacy.identity.document.samples;

import nl.mistervoip.privacy.identity.document.vision.Point;
import nl.mistervoip.privacy.identity.document.vision.Quad;

/** Maps a flat page to how a camera sees it. */
final class Homography {
  private final double[] h;

  private Homography(double[] h) {
    this.h = h;
  }

  static Homography between(Quad from, Quad to) {
    Point[] source = {from.topLeft(), from.topRight(), from.bottomRight(), from.bottomLeft()};
    Point[] target = {to.topLeft(), to.topRight(), to.bottomRight(), to.bottomLeft()};
    double[][] rows = new double[8][];
    for (int index = 0; index < 4; index++) {
      Point s = source[index];
      Point t = target[index];
      rows[2 * index] =
          new double[] {s.x(), s.y(), 1, 0, 0, 0, -t.x() * s.x(), -t.x() * s.y(), t.x()};
      rows[2 * index + 1] =
          new double[] {0, 0, 0, s.x(), s.y(), 1, -t.y() * s.x(), -t.y() * s.y(), t.y()};
    }
    return new Homography(solved(rows));
  }

  private static double[] solved(double[][] rows) {
    for (int column = 0; column < 8; column++) {
      int pivot = column;
      for (int row = column; row < 8; row++) {
        pivot = Math.abs(rows[row][column]) > Math.abs(rows[pivot][column]) ? row : pivot;
      }
      double[] swap = rows[column];
      rows[column] = rows[pivot];
      rows[pivot] = swap;
      for (int row = 0; row < 8; row++) {
        double factor = row == column ? 0 : rows[row][column] / rows[column][column];
        for (int index = column; index < 9 && factor != 0; index++) {
          rows[row][index] -= factor * rows[column][index];
        }
      }
    }
    double[] result = new double[8];
    for (int row = 0; row < 8; row++) {
      result[row] = rows[row][8] / rows[row][row];
    }
    return result;
  }

  Point map(Point p) {
    double w = h[6] * p.x() + h[7] * p.y() + 1;
    return new Point(
        (h[0] * p.x() + h[1] * p.y() + h[2]) / w, (h[3] * p.x() + h[4] * p.y() + h[5]) / w);
  }

  Quad map(Quad quad) {
    return new Quad(
        map(quad.topLeft()), map(quad.topRight()), map(quad.bottomRight()), map(quad.bottomLeft()));
  }
}
