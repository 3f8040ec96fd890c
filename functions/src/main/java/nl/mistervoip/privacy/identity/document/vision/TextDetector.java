package nl.mistervoip.privacy.identity.document.vision;

import java.awt.image.BufferedImage;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds lines of text: PP-OCRv4 tells for each pixel whether it is text, boxes are made of that.
 */
final class TextDetector {
  private static final int MULTIPLE = 32;
  private static final int MAX_SIDE = 1440;
  private static final int MIN_SIDE = 1280;
  // The model's training: means and spreads of blue, green and red.
  private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
  private static final float[] SPREAD = {0.229f, 0.224f, 0.225f};

  private final Model model;

  TextDetector(Model model) {
    this.model = model;
  }

  /**
   * All lines, in no order.
   *
   * @param picture 24 bit
   * @return boxes in pixels of the picture
   */
  List<Quad> find(BufferedImage picture) {
    int longest = Math.max(picture.getWidth(), picture.getHeight());
    double wanted = Math.clamp(longest, Math.min(MIN_SIDE, 2.0 * longest), MAX_SIDE);
    int width = rounded(picture.getWidth() * wanted / longest);
    int height = rounded(picture.getHeight() * wanted / longest);
    FloatBuffer planes = planes(Pixels.scaled(picture, width, height));
    float[] heat = new float[width * height];
    model.run(planes, width, height).values().get(heat);
    double scaleX = (double) picture.getWidth() / width;
    double scaleY = (double) picture.getHeight() / height;
    List<Quad> boxes = new ArrayList<>();
    for (Quad box : new HeatMap(heat, width, height).boxes()) {
      boxes.add(stretched(box, scaleX, scaleY));
    }
    return boxes;
  }

  private static int rounded(double side) {
    return Math.max(MULTIPLE, (int) Math.round(side / MULTIPLE) * MULTIPLE);
  }

  private FloatBuffer planes(BufferedImage picture) {
    int[] pixels = Pixels.of(picture);
    FloatBuffer planes = model.room(3 * pixels.length);
    for (int plane = 0; plane < 3; plane++) {
      for (int pixel : pixels) {
        float value = ((pixel >> (8 * plane)) & 0xFF) / 255f;
        planes.put((value - MEAN[plane]) / SPREAD[plane]);
      }
    }
    return planes.flip();
  }

  private static Quad stretched(Quad box, double scaleX, double scaleY) {
    return new Quad(
        stretched(box.topLeft(), scaleX, scaleY),
        stretched(box.topRight(), scaleX, scaleY),
        stretched(box.bottomRight(), scaleX, scaleY),
        stretched(box.bottomLeft(), scaleX, scaleY));
  }

  private static Point stretched(Point point, double scaleX, double scaleY) {
    return new Point(point.x() * scaleX, point.y() * scaleY);
  }
}
