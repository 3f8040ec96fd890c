package nl.mistervoip.privacy.identity.document;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.identity.document.vision.CutText;
import nl.mistervoip.privacy.identity.document.vision.Quad;
import nl.mistervoip.privacy.identity.document.vision.ReadPage;
import nl.mistervoip.privacy.identity.document.vision.TextLine;

/**
 * What covers left of text that no reader of lines finds, but a person may read.
 *
 * @param bars places of bars and pen lines out of which strokes stick
 * @param fields those below whose labels strokes are left
 */
record Remains(List<Quad> bars, Set<Field> fields) {
  static final Remains NONE = new Remains(List.of(), Set.of());

  private static final Pattern BSN =
      Pattern.compile("(?<![A-Z])BSN(?![A-Z])|SERVICENUM|PERSOONSNUM|PERSONALNO");
  private static final Pattern DOCUMENT = Pattern.compile("DOCUMENTNUM|DOCUMENTNO");
  // A box around a short word may be too low to tell how high letters are.
  private static final double USUAL = 0.8;
  private static final double MOST = 1.3;

  static Remains on(ReadPage page) {
    CutText cut = CutText.on(page.picture());
    double letters = letters(page.lines());
    Set<Field> fields = EnumSet.noneOf(Field.class);
    for (TextLine line : page.lines()) {
      Set<Field> labelled = labelled(line.text());
      if (!labelled.isEmpty() && cut.leftBelow(line.box(), unit(line, letters))) {
        fields.addAll(labelled);
      }
    }
    return new Remains(cut.bars(), fields);
  }

  /** Whose value stands below such a line. */
  static Set<Field> labelled(String text) {
    String packed = text.toUpperCase(Locale.ROOT).replace(" ", "");
    Set<Field> fields = EnumSet.noneOf(Field.class);
    if (BSN.matcher(packed).find()) {
      fields.add(Field.BSN);
    }
    if (DOCUMENT.matcher(packed).find()) {
      fields.add(Field.DOCUMENT_NUMBER);
    }
    return fields;
  }

  private static double unit(TextLine line, double letters) {
    double height = line.box().height();
    return Math.clamp(USUAL * letters, height, MOST * height);
  }

  /** How high most lines are, in pixels; 0 without any. */
  static double letters(List<TextLine> lines) {
    double[] heights = lines.stream().mapToDouble(line -> line.box().height()).sorted().toArray();
    return heights.length == 0 ? 0 : heights[heights.length / 2];
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
