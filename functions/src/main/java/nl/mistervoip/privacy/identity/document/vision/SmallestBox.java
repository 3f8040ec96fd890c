package nl.mistervoip.privacy.identity.document.vision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The smallest slanting box around points: one of its sides lies on a side of their hull. */
final class SmallestBox {
  private SmallestBox() {}

  /**
   * The box.
   *
   * @param points at least one
   * @return with the reading direction that is closest to horizontal
   */
  static Quad around(List<Point> points) {
    List<Point> hull = hull(points);
    Quad best = along(hull, new Point(1, 0));
    for (int index = 0; index < hull.size(); index++) {
      Point edge = hull.get((index + 1) % hull.size()).minus(hull.get(index));
      if (edge.length() > 1e-9) {
        Point direction = new Point(edge.x() / edge.length(), edge.y() / edge.length());
        Quad box = along(hull, readable(direction));
        if (box.width() * box.height() < best.width() * best.height() - 1e-9) {
          best = box;
        }
      }
    }
    return best;
  }

  /** Turned by quarters until it points to the right, at most 45 degrees up or down. */
  private static Point readable(Point direction) {
    Point current = direction;
    while (current.x() < Math.abs(current.y()) - 1e-12) {
      current = new Point(-current.y(), current.x());
    }
    return current;
  }

  private static Quad along(List<Point> hull, Point right) {
    Point down = new Point(-right.y(), right.x());
    double minX = Double.MAX_VALUE;
    double maxX = -Double.MAX_VALUE;
    double minY = Double.MAX_VALUE;
    double maxY = -Double.MAX_VALUE;
    for (Point point : hull) {
      double x = point.x() * right.x() + point.y() * right.y();
      double y = point.x() * down.x() + point.y() * down.y();
      minX = Math.min(minX, x);
      maxX = Math.max(maxX, x);
      minY = Math.min(minY, y);
      maxY = Math.max(maxY, y);
    }
    Point origin = new Point(0, 0);
    return new Quad(
        origin.plus(right, minX).plus(down, minY),
        origin.plus(right, maxX).plus(down, minY),
        origin.plus(right, maxX).plus(down, maxY),
        origin.plus(right, minX).plus(down, maxY));
  }

  /** Andrew's monotone chain. */
  private static List<Point> hull(List<Point> points) {
    List<Point> sorted =
        points.stream()
            .distinct()
            .sorted(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y))
            .toList();
    if (sorted.size() < 3) {
      return sorted;
    }
    List<Point> hull = new ArrayList<>(chain(sorted));
    hull.addAll(chain(sorted.reversed()));
    return hull;
  }

  private static List<Point> chain(List<Point> sorted) {
    List<Point> chain = new ArrayList<>();
    for (Point point : sorted) {
      while (chain.size() >= 2 && turn(chain.get(chain.size() - 2), chain.getLast(), point) <= 0) {
        chain.removeLast();
      }
      chain.add(point);
    }
    chain.removeLast();
    return chain;
  }

  private static double turn(Point from, Point over, Point to) {
    Point first = over.minus(from);
    Point second = to.minus(from);
    return first.x() * second.y() - first.y() * second.x();
  }
}
