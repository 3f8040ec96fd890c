package nl.mistervoip.privacy.identity.document.vision;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads pages. Which side of a page is up is found by reading its longest lines both ways: the way
 * that reads with more certainty is right.
 */
public final class TextEyes {
  private static final int TRIED = 8;
  private static final double BLURRED = 0.7;

  private final TextDetector detector;
  private final TextRecogniser recogniser;

  private TextEyes(TextDetector detector, TextRecogniser recogniser) {
    this.detector = detector;
    this.recogniser = recogniser;
  }

  /**
   * Loads the models; takes about a second.
   *
   * @param threads for one page
   * @return reads one page at a time
   */
  public static TextEyes open(int threads) {
    return new TextEyes(
        new TextDetector(new Model(ModelFiles.DETECTION.content(), threads)),
        new TextRecogniser(
            new Model(ModelFiles.RECOGNITION.content(), threads), ModelFiles.ALPHABET.content()));
  }

  /**
   * Turns a page upright and reads it.
   *
   * @param picture 24 bit
   * @return the page
   */
  public ReadPage read(BufferedImage picture) {
    List<Quad> boxes = detector.find(picture);
    boolean lying = lying(boxes);
    List<Integer> ways = lying ? List.of(1, 3) : List.of(0, 2);
    Trial best = best(picture, boxes, ways);
    if (best.confidence() < BLURRED) {
      best = best(picture, boxes, List.of(0, 1, 2, 3));
    }
    return read(picture, boxes, best.quarters());
  }

  /**
   * Reads a page that is upright already.
   *
   * @param picture 24 bit
   * @return its lines
   */
  public List<TextLine> readUpright(BufferedImage picture) {
    return read(picture, detector.find(picture), 0).lines();
  }

  private static boolean lying(List<Quad> boxes) {
    double balance = 0;
    for (Quad box : boxes) {
      balance += box.height() > box.width() ? box.height() : -box.width();
    }
    return balance > 0;
  }

  private record Trial(int quarters, double confidence) {}

  private Trial best(BufferedImage picture, List<Quad> boxes, List<Integer> ways) {
    return ways.stream()
        .map(quarters -> new Trial(quarters, tried(picture, boxes, quarters)))
        .max(Comparator.comparingDouble(Trial::confidence))
        .orElseThrow();
  }

  private double tried(BufferedImage picture, List<Quad> boxes, int quarters) {
    return boxes.stream()
        .map(box -> readable(box, quarters))
        .filter(box -> box.width() > box.height())
        .sorted(Comparator.comparingDouble(Quad::width).reversed())
        .limit(TRIED)
        .mapToDouble(box -> recogniser.read(picture, box).confidence())
        .average()
        .orElse(0);
  }

  /** The box as it is read when the picture still has to be turned by so many quarters. */
  private static Quad readable(Quad box, int quarters) {
    return switch (quarters) {
      case 0 -> box;
      case 1 -> box.sideways();
      case 2 -> box.upsideDown();
      default -> box.sideways().upsideDown();
    };
  }

  private ReadPage read(BufferedImage picture, List<Quad> boxes, int quarters) {
    List<TextLine> lines = new ArrayList<>();
    for (Quad box : boxes) {
      TextLine line = recogniser.read(picture, readable(box, quarters));
      if (!line.glyphs().isEmpty()) {
        lines.add(new TextLine(turned(line.box(), picture, quarters), line.glyphs()));
      }
    }
    return new ReadPage(Pixels.turned(picture, quarters), quarters, List.copyOf(lines));
  }

  private static Quad turned(Quad box, BufferedImage picture, int quarters) {
    Quad current = box;
    for (int turn = 0; turn < quarters; turn++) {
      int height = turn % 2 == 0 ? picture.getHeight() : picture.getWidth();
      current = current.turned(height);
    }
    return current;
  }
}
