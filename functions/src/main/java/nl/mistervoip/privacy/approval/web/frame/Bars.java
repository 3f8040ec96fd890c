package nl.mistervoip.privacy.approval.web.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A chart of bars that lie down, one under the other: readable at the width of a phone. The figures
 * stand in a table beside it as well, so nobody needs the picture.
 *
 * @param width of the picture, in its own units
 * @param height of the picture
 * @param bars from top to bottom
 */
public record Bars(int width, int height, List<Bar> bars) {
  private static final int WIDTH = 340;
  private static final int ROW = 26;
  private static final int LABEL = 110;
  private static final int VALUE = 50;

  /**
   * A bar.
   *
   * @param label what it counts
   * @param value how many
   * @param top of its row
   * @param left where it begins
   * @param length in units of the picture, at least 1 for what is not nothing
   */
  public record Bar(String label, long value, int top, int left, int length) {
    int baseline() {
      return top + 17;
    }

    int end() {
      return left + length + 6;
    }
  }

  /** The bars of these counts, in their order; the longest fills the picture. */
  public static Bars of(List<Map.Entry<String, Long>> counts) {
    long most = counts.stream().mapToLong(Map.Entry::getValue).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    for (Map.Entry<String, Long> count : counts) {
      int top = bars.size() * ROW;
      bars.add(
          new Bar(count.getKey(), count.getValue(), top, LABEL, length(count.getValue(), most)));
    }
    return new Bars(WIDTH, Math.max(1, bars.size()) * ROW, bars);
  }

  private static int length(long value, long most) {
    if (value <= 0 || most <= 0) {
      return 0;
    }
    return (int) Math.max(1, Math.round((double) (WIDTH - LABEL - VALUE) * value / most));
  }
}
