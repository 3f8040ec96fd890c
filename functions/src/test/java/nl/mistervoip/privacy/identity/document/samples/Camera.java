package nl.mistervoip.privacy.identity.document.samples;

import java.awt.image.BufferedImage;
import java.util.Random;
import nl.mistervoip.privacy.identity.document.vision.Pixels;
import nl.mistervoip.privacy.identity.document.vision.Point;
import nl.mistervoip.privacy.identity.document.vision.Quad;

/** Copies a flat page as a scanner, a phone or a photocopier does. */
final class Camera {
  private final Random random;
  private final Level level;

  Camera(Level level, Random random) {
    this.level = level;
    this.random = random;
  }

  record Shot(BufferedImage picture, Homography mapping) {}

  Shot shoot(BufferedImage page) {
    double scale = level == Level.POOR ? 0.42 + 0.23 * random.nextDouble() : 1;
    int width = (int) (page.getWidth() * scale);
    int height = (int) (page.getHeight() * scale);
    Quad corners = box(page.getWidth(), page.getHeight());
    Quad seen = moved(page, scale, new Point(width / 2.0, height / 2.0));
    BufferedImage shrunk = Pixels.scaled(page, width, height);
    Quad small = box(width, height);
    BufferedImage picture = warped(shrunk, Homography.between(seen, small));
    develop(picture);
    return new Shot(picture, Homography.between(corners, seen));
  }

  private static Quad box(double width, double height) {
    return new Quad(
        new Point(0, 0), new Point(width, 0), new Point(width, height), new Point(0, height));
  }

  private double angle() {
    double most =
        switch (level) {
          case SCAN -> 1.5;
          case PHOTOCOPY -> 2;
          case PHONE -> 8;
          case POOR -> 15;
        };
    return Math.toRadians((random.nextDouble() * 2 - 1) * most);
  }

  private Quad moved(BufferedImage page, double scale, Point centre) {
    double angle = angle();
    double bend = level == Level.PHONE || level == Level.POOR ? 0.04 * scale : 0;
    double shrink = 1 - Math.abs(Math.sin(angle)) * 0.55;
    Quad box = box(page.getWidth(), page.getHeight());
    Point[] corners = {box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()};
    Point[] moved = new Point[4];
    for (int index = 0; index < 4; index++) {
      double x = (corners[index].x() - page.getWidth() / 2.0) * scale * shrink;
      double y = (corners[index].y() - page.getHeight() / 2.0) * scale * shrink;
      double jitterX = (random.nextDouble() - 0.5) * bend * page.getWidth();
      double jitterY = (random.nextDouble() - 0.5) * bend * page.getHeight();
      moved[index] =
          new Point(
              centre.x() + x * Math.cos(angle) - y * Math.sin(angle) + jitterX,
              centre.y() + x * Math.sin(angle) + y * Math.cos(angle) + jitterY);
    }
    return new Quad(moved[0], moved[1], moved[2], moved[3]);
  }

  private BufferedImage warped(BufferedImage page, Homography back) {
    BufferedImage target = Pixels.black(page.getWidth(), page.getHeight());
    int[] source = Pixels.of(page);
    int[] pixels = Pixels.of(target);
    int table = 0x5a4a3a + random.nextInt(0x30) * 0x010101;
    int width = page.getWidth();
    int height = page.getHeight();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        Point from = back.map(new Point(x + 0.5, y + 0.5));
        double fx = from.x() - 0.5;
        double fy = from.y() - 0.5;
        int left = (int) Math.floor(fx);
        int top = (int) Math.floor(fy);
        boolean inside = left >= 0 && top >= 0 && left < width - 1 && top < height - 1;
        pixels[y * width + x] =
            inside ? mixed(source, top * width + left, width, fx - left, fy - top) : table;
      }
    }
    return target;
  }

  private static int mixed(int[] source, int at, int width, double dx, double dy) {
    int result = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      double top =
          ((source[at] >> shift) & 255) * (1 - dx) + ((source[at + 1] >> shift) & 255) * dx;
      double bottom =
          ((source[at + width] >> shift) & 255) * (1 - dx)
              + ((source[at + width + 1] >> shift) & 255) * dx;
      result |= (int) (top * (1 - dy) + bottom * dy) << shift;
    }
    return result;
  }

  private void develop(BufferedImage picture) {
    int[] pixels = Pixels.of(picture);
    int width = picture.getWidth();
    boolean handheld = level == Level.PHONE || level == Level.POOR;
    double[] cast = {tint(handheld), tint(handheld), tint(handheld)};
    double glareX = random.nextDouble() * width;
    double glareY = random.nextDouble() * picture.getHeight();
    double radius = width * (0.1 + 0.15 * random.nextDouble());
    double glare = handheld && random.nextInt(3) == 0 ? 90 : 0;
    double noise = level == Level.SCAN ? 3 : 7;
    for (int index = 0; index < pixels.length; index++) {
      int row = index / width;
      double away = Math.hypot(index % width - glareX, row - glareY) / radius;
      double extra = glare * Math.exp(-away * away) + random.nextGaussian() * noise;
      int pixel = pixels[index];
      double red = ((pixel >> 16) & 255) * cast[0] + extra;
      double green = ((pixel >> 8) & 255) * cast[1] + extra;
      double blue = (pixel & 255) * cast[2] + extra;
      pixels[index] =
          level == Level.PHOTOCOPY
              ? grey(red, green, blue)
              : clamped(red) << 16 | clamped(green) << 8 | clamped(blue);
    }
  }

  private double tint(boolean handheld) {
    return handheld ? 0.8 + 0.2 * random.nextDouble() : 1;
  }

  private static int grey(double red, double green, double blue) {
    int value = clamped((0.3 * red + 0.59 * green + 0.11 * blue - 128) * 1.25 + 132);
    return value * 0x010101;
  }

  private static int clamped(double value) {
    return (int) Math.clamp(value, 0, 255);
  }
}
