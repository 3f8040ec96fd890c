package nl.mistervoip.privacy.identity.document.vision;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads pages. Which side of a page is up is found by reading its longest lines both ways: the way
 * that reads with more certainty is right.
 */
public final class TextEyes {
  private static final int TRIED = 6;
  private static final double BLURRED = 0.7;
  private static final double SURE = 0.92;
  private static final double DOUBTFUL = 0.6;

  private static final Trial UPRIGHT = new Trial(0, 1, 1, Map.of());

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
    List<Integer> ways = lying(boxes) ? List.of(1, 3) : List.of(0, 2);
    Trial first = tried(picture, boxes, ways.getFirst());
    if (first.confidence() > SURE) {
      return read(picture, boxes, first);
    }
    Trial best = better(first, tried(picture, boxes, ways.getLast()));
    if (best.confidence() < BLURRED) {
      for (int quarters = 0; quarters < 4; quarters++) {
        best = ways.contains(quarters) ? best : better(best, tried(picture, boxes, quarters));
      }
    }
    return read(picture, boxes, best);
  }

  /**
   * Reads a page that is upright already.
   *
   * @param picture 24 bit
   * @return its lines
   */
  public List<TextLine> readUpright(BufferedImage picture) {
    return read(picture, detector.find(picture), UPRIGHT).lines();
  }

  private static boolean lying(List<Quad> boxes) {
    double balance = 0;
    for (Quad box : boxes) {
      balance += box.height() > box.width() ? box.height() : -box.width();
    }
    return balance > 0;
  }

  /**
   * Garbage reads as few characters, or as uncertain ones: those weigh against a way. Lines that
   * were read need not be read again.
   */
  private record Trial(int quarters, double confidence, double weight, Map<Quad, TextLine> lines) {}

  private static Trial better(Trial one, Trial other) {
    return one.weight() >= other.weight() ? one : other;
  }

  private Trial tried(BufferedImage picture, List<Quad> boxes, int quarters) {
    Map<Quad, TextLine> lines = new HashMap<>();
    boxes.stream()
        .map(box -> readable(box, quarters))
        .filter(box -> box.width() > 3 * box.height())
        .sorted(Comparator.comparingDouble(Quad::width).reversed())
        .limit(TRIED)
        .forEach(box -> lines.put(box, recogniser.read(picture, box)));
    List<Glyph> glyphs = lines.values().stream().flatMap(line -> line.glyphs().stream()).toList();
    double confidence = glyphs.stream().mapToDouble(Glyph::confidence).average().orElse(0);
    return new Trial(quarters, confidence, glyphs.size() * (confidence - DOUBTFUL), lines);
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

  private ReadPage read(BufferedImage picture, List<Quad> boxes, Trial way) {
    int quarters = way.quarters();
    List<TextLine> lines = new ArrayList<>();
    for (Quad box : boxes) {
      Quad straight = readable(box, quarters);
      TextLine known = way.lines().get(straight);
      TextLine line = known == null ? recogniser.read(picture, straight) : known;
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
