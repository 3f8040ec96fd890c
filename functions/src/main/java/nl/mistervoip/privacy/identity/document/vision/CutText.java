package nl.mistervoip.privacy.identity.document.vision;

import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.mistervoip.privacy.identity.document.vision.Bar.Run;

/**
 * Text that a dark bar or a pen line covers in part only: strokes stick out above or below it. A
 * reader finds no characters there, a person may still read them.
 */
public final class CutText {
  private static final int LARGEST = 2000;
  // Longer than any stroke of a letter, shorter than a bar over a number.
  private static final int LONG = 40;
  private static final int LONG_BAR = 100;
  private static final int ENOUGH = 6;

  private final Ink ink;
  private final double scale;

  private CutText(Ink ink, double scale) {
    this.ink = ink;
    this.scale = scale;
  }

  /**
   * A page to look at.
   *
   * @param picture upright, 24 bit
   * @return what can be told about it
   */
  public static CutText on(BufferedImage picture) {
    int longest = Math.max(picture.getWidth(), picture.getHeight());
    double scale = Math.min(1, (double) LARGEST / longest);
    int width = (int) Math.ceil(picture.getWidth() * scale);
    int height = (int) Math.ceil(picture.getHeight() * scale);
    return new CutText(new Ink(Pixels.scaled(picture, width, height)), scale);
  }

  /**
   * Looks for bars out of which text sticks.
   *
   * @return the places of those bars, in pixels of the page
   */
  public List<Quad> bars() {
    return pieces(runs(ink)).stream()
        .flatMap(piece -> Bar.of(piece).stream())
        .filter(bar -> bar.length() >= LONG_BAR && bar.black(ink) && bar.strokes(ink) >= ENOUGH)
        .map(bar -> bar.place().scaled(1 / scale))
        .toList();
  }

  /**
   * Looks where the value of a label stands.
   *
   * @param label its box, in pixels of the page
   * @param height of its letters, in pixels of the page
   * @return whether strokes are left there: it is neither empty nor covered all along
   */
  public boolean leftBelow(Quad label, double height) {
    return new Below(ink, label.scaled(scale), height * scale).strokes();
  }

  private static List<List<Run>> runs(Ink ink) {
    List<List<Run>> rows = new ArrayList<>();
    for (int y = 0; y < ink.height(); y++) {
      List<Run> row = new ArrayList<>();
      int from = 0;
      for (int x = 0; x <= ink.width(); x++) {
        if (!ink.dark(x, y)) {
          if (x - from >= LONG) {
            row.add(new Run(y, from, x));
          }
          from = x + 1;
        }
      }
      rows.add(row);
    }
    return rows;
  }

  /** Runs that touch each other from row to row. */
  private static List<List<Run>> pieces(List<List<Run>> rows) {
    List<List<Run>> pieces = new ArrayList<>();
    Set<Run> seen = new HashSet<>();
    for (List<Run> row : rows) {
      for (Run run : row) {
        if (seen.add(run)) {
          pieces.add(piece(run, rows, seen));
        }
      }
    }
    return pieces;
  }

  private static List<Run> piece(Run first, List<List<Run>> rows, Set<Run> seen) {
    List<Run> piece = new ArrayList<>();
    Deque<Run> next = new ArrayDeque<>(List.of(first));
    while (!next.isEmpty()) {
      Run run = next.pop();
      piece.add(run);
      for (int y = Math.max(0, run.y() - 1); y <= Math.min(rows.size() - 1, run.y() + 1); y++) {
        rows.get(y).stream()
            .filter(other -> other.touches(run) && seen.add(other))
            .forEach(next::push);
      }
    }
    return piece;
  }
}
