package nl.mistervoip.privacy.identity.document.vision;

/**
 * A place on a picture, in pixels from its top left corner.
 *
 * @param x to the right
 * @param y down
 */
public record Point(double x, double y) {
  Point plus(Point other, double times) {
    return new Point(x + other.x * times, y + other.y * times);
  }

  Point minus(Point other) {
    return new Point(x - other.x, y - other.y);
  }

  double length() {
    return Math.hypot(x, y);
  }

  /** The same place after the picture was turned by a quarter, clockwise. */
  Point turned(int height) {
    return new Point(height - y, x);
  }
}
