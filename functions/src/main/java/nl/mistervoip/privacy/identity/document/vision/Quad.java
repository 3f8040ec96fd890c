package nl.mistervoip.privacy.identity.document.vision;

import java.awt.geom.Path2D;
import java.util.List;

/**
 * Four corners of an upright or slanting box, in the reading direction of what is in it.
 *
 * @param topLeft where reading starts
 * @param topRight end of the first edge
 * @param bottomRight opposite of the start
 * @param bottomLeft below the start
 */
public record Quad(Point topLeft, Point topRight, Point bottomRight, Point bottomLeft) {
  /**
   * Length along the reading direction.
   *
   * @return pixels
   */
  public double width() {
    return topRight.minus(topLeft).length();
  }

  /**
   * Length across the reading direction.
   *
   * @return pixels
   */
  public double height() {
    return bottomLeft.minus(topLeft).length();
  }

  /**
   * The middle.
   *
   * @return in pixels
   */
  public Point centre() {
    return new Point(
        (topLeft.x() + topRight.x() + bottomRight.x() + bottomLeft.x()) / 4,
        (topLeft.y() + topRight.y() + bottomRight.y() + bottomLeft.y()) / 4);
  }

  /**
   * A wider or narrower box around the same middle.
   *
   * @param along pixels added at both ends of the reading direction
   * @param across pixels added above and below
   * @return the other box
   */
  public Quad grown(double along, double across) {
    Point right = unit(topRight.minus(topLeft), new Point(1, 0));
    Point down = unit(bottomLeft.minus(topLeft), new Point(0, 1));
    return new Quad(
        topLeft.plus(right, -along).plus(down, -across),
        topRight.plus(right, along).plus(down, -across),
        bottomRight.plus(right, along).plus(down, across),
        bottomLeft.plus(right, -along).plus(down, across));
  }

  /**
   * A part of the box along the reading direction.
   *
   * @param from fraction of the width, 0 is the start
   * @param to fraction of the width, 1 is the end
   * @return the part
   */
  public Quad part(double from, double to) {
    Point top = topRight.minus(topLeft);
    Point bottom = bottomRight.minus(bottomLeft);
    return new Quad(
        topLeft.plus(top, from),
        topLeft.plus(top, to),
        bottomLeft.plus(bottom, to),
        bottomLeft.plus(bottom, from));
  }

  /**
   * The outline, for drawing and clipping.
   *
   * @return closed path
   */
  public Path2D path() {
    Path2D path = new Path2D.Double();
    path.moveTo(topLeft.x(), topLeft.y());
    for (Point corner : List.of(topRight, bottomRight, bottomLeft)) {
      path.lineTo(corner.x(), corner.y());
    }
    path.closePath();
    return path;
  }

  /** The same box on a picture that is so many times as large. */
  Quad scaled(double times) {
    Point origin = new Point(0, 0);
    return new Quad(
        origin.plus(topLeft, times),
        origin.plus(topRight, times),
        origin.plus(bottomRight, times),
        origin.plus(bottomLeft, times));
  }

  /** The same box read in the opposite direction. */
  Quad upsideDown() {
    return sideways().sideways();
  }

  /** The same box read from bottom to top, as on a page that lies on its side. */
  @SuppressWarnings("ArgumentSelectionDefectChecker") // moving the corners on is the point
  Quad sideways() {
    return new Quad(bottomLeft, topLeft, topRight, bottomRight);
  }

  /** The corners after the picture was turned by a quarter clockwise; reading direction kept. */
  Quad turned(int height) {
    return new Quad(
        topLeft.turned(height),
        topRight.turned(height),
        bottomRight.turned(height),
        bottomLeft.turned(height));
  }

  private static Point unit(Point vector, Point otherwise) {
    double length = vector.length();
    return length < 1e-9 ? otherwise : new Point(vector.x() / length, vector.y() / length);
  }
}
