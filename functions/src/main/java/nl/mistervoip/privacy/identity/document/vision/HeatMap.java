package nl.mistervoip.privacy.identity.document.vision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * How likely each pixel is text. Connected pixels make a line; its box is grown, because the model
 * is trained to mark the core of a line only.
 */
final class HeatMap {
  private static final float TEXT = 0.3f;
  private static final double FILLED = 0.5;
  private static final double SURE = 0.5;
  private static final double GROWTH = 1.6;
  // Parting lines takes off some of their edges.
  private static final double PARTED_GROWTH = 2.4;
  private static final double SMALLEST = 3;
  private static final double STEEP = 0.33;

  private final float[] heat;
  private final int width;
  private final int height;
  private final BitSet seen;
  private final int[] queue;

  HeatMap(float[] heat, int width, int height) {
    this.heat = heat;
    this.width = width;
    this.height = height;
    this.seen = new BitSet(heat.length);
    this.queue = new int[heat.length];
  }

  List<Quad> boxes() {
    List<Quad> boxes = new ArrayList<>();
    List<int[]> tangled = new ArrayList<>();
    for (int at = 0; at < heat.length; at++) {
      if (heat[at] > TEXT && !seen.get(at)) {
        collect(at, boxes, tangled);
      }
    }
    double slope = slope(boxes);
    tangled.forEach(piece -> part(piece, slope, boxes));
    return boxes;
  }

  private void collect(int first, List<Quad> boxes, List<int[]> tangled) {
    int pixels = flooded(first);
    Quad core = SmallestBox.around(corners(pixels));
    if (pixels > core.width() * core.height() * FILLED) {
      box(core, pixels, GROWTH).ifPresent(boxes::add);
    } else {
      tangled.add(Arrays.copyOf(queue, pixels));
    }
  }

  /** How much the page is tilted: that of most lines, watermarks apart, which slant more. */
  private static double slope(List<Quad> boxes) {
    double[] slopes =
        boxes.stream()
            .filter(box -> box.width() > 3 * box.height() || box.height() > 3 * box.width())
            .map(box -> box.topRight().minus(box.topLeft()))
            .mapToDouble(edge -> edge.y() / edge.x())
            .filter(slope -> Math.abs(slope) < STEEP)
            .sorted()
            .toArray();
    return slopes.length == 0 ? 0 : slopes[slopes.length / 2];
  }

  /** Lines that cross, as under a watermark, are one piece: first those along the page. */
  private void part(int[] piece, double slope, List<Quad> boxes) {
    BitSet straight = new Runs(piece, width, slope).longest();
    flood(piece, straight, boxes);
    BitSet rest = only(piece);
    rest.andNot(straight);
    flood(piece, rest, boxes);
  }

  private static BitSet only(int[] piece) {
    BitSet only = new BitSet();
    for (int pixel : piece) {
      only.set(pixel);
    }
    return only;
  }

  private void flood(int[] piece, BitSet part, List<Quad> boxes) {
    seen.andNot(part);
    for (int pixel : piece) {
      if (!seen.get(pixel)) {
        int pixels = flooded(pixel);
        box(SmallestBox.around(corners(pixels)), pixels, PARTED_GROWTH).ifPresent(boxes::add);
      }
    }
  }

  /** Puts all pixels connected with the first at the start of the queue; returns how many. */
  private int flooded(int first) {
    int filled = 0;
    queue[filled++] = first;
    seen.set(first);
    for (int next = 0; next < filled; next++) {
      int x = queue[next] % width;
      int y = queue[next] / width;
      for (int dy = Math.max(0, y - 1); dy <= Math.min(height - 1, y + 1); dy++) {
        for (int dx = Math.max(0, x - 1); dx <= Math.min(width - 1, x + 1); dx++) {
          int other = dy * width + dx;
          if (heat[other] > TEXT && !seen.get(other)) {
            seen.set(other);
            queue[filled++] = other;
          }
        }
      }
    }
    return filled;
  }

  private Optional<Quad> box(Quad core, int pixels, double growth) {
    double sum = 0;
    for (int index = 0; index < pixels; index++) {
      sum += heat[queue[index]];
    }
    if (pixels < SMALLEST * SMALLEST || sum / pixels < SURE) {
      return Optional.empty();
    }
    if (Math.min(core.width(), core.height()) < SMALLEST) {
      return Optional.empty();
    }
    double around = 2 * (core.width() + core.height());
    double margin = core.width() * core.height() * growth / around;
    return Optional.of(core.grown(margin, margin));
  }

  /** The corners of the pixels that are outermost in their row. */
  private List<Point> corners(int pixels) {
    int[] left = new int[height];
    int[] right = new int[height];
    Arrays.fill(left, Integer.MAX_VALUE);
    Arrays.fill(right, -1);
    for (int index = 0; index < pixels; index++) {
      int y = queue[index] / width;
      int x = queue[index] % width;
      left[y] = Math.min(left[y], x);
      right[y] = Math.max(right[y], x);
    }
    List<Point> points = new ArrayList<>();
    for (int y = 0; y < height; y++) {
      if (right[y] >= 0) {
        points.add(new Point(left[y], y));
        points.add(new Point(left[y], y + 1));
        points.add(new Point(right[y] + 1, y));
        points.add(new Point(right[y] + 1, y + 1));
      }
    }
    return points;
  }
}
