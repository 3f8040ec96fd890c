package nl.mistervoip.privacy.identity.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.identity.document.vision.Codes;
import nl.mistervoip.privacy.identity.document.vision.Quad;
import nl.mistervoip.privacy.identity.document.vision.TextLine;

/**
 * What the lines of a page give away, and where.
 *
 * @param verdicts for every field but the photo
 * @param denied places that must never be kept
 */
record Findings(Map<Field, Verdict> verdicts, List<Quad> denied) {
  private static final double ZONE_MARGIN = 1.4;
  private static final double NUMBER_MARGIN = 0.25;
  private static final double WIDE = 4000;
  private static final double ZONE_LONG = 15;

  static Findings of(List<TextLine> lines, Codes.Seen codes) {
    return of(lines, codes, Remains.NONE);
  }

  static Findings of(List<TextLine> lines, Codes.Seen codes, Remains remains) {
    Findings findings = new Findings(new EnumMap<>(Field.class), new ArrayList<>());
    for (Field field : Field.values()) {
      findings.verdicts.put(field, Verdict.NOT_SEEN);
    }
    findings.see(codes);
    lines.forEach(findings::see);
    double letters = Remains.letters(lines);
    remains.bars().forEach(bar -> findings.see(bar, Math.max(letters, bar.height())));
    remains.fields().forEach(field -> findings.note(field, Verdict.UNSURE));
    if (Scraps.in(lines)) {
      findings.note(Field.MRZ, Verdict.UNSURE);
      findings.note(Field.DOCUMENT_NUMBER, Verdict.UNSURE);
    }
    return findings;
  }

  boolean clean() {
    return verdicts.values().stream().noneMatch(Verdict::countsAsVisible);
  }

  private void see(Codes.Seen codes) {
    Verdict verdict =
        switch (codes) {
          case READABLE -> Verdict.VISIBLE;
          case TRACES -> Verdict.UNSURE;
          case NOTHING -> Verdict.NOT_SEEN;
        };
    note(Field.QR, verdict);
    note(Field.BSN, verdict);
  }

  private void see(TextLine line) {
    Verdict zone = MrzRule.of(line);
    if (zone.countsAsVisible()) {
      note(Field.MRZ, zone);
      note(Field.DOCUMENT_NUMBER, zone);
      note(Field.BSN, bsnInZone(line.text()));
      denied.add(line.box().grown(WIDE, line.box().height() * ZONE_MARGIN));
      return;
    }
    for (NumberRule.Found number : NumberRule.in(line.text())) {
      note(Field.DOCUMENT_NUMBER, number.document());
      note(Field.BSN, number.bsn());
      double margin = line.box().height() * NUMBER_MARGIN;
      denied.add(line.span(number.from(), number.to()).grown(margin, margin));
    }
  }

  /** Which number is under a short bar cannot be told; a long one is over a line of the zone. */
  private void see(Quad bar, double letters) {
    boolean zone = bar.width() > ZONE_LONG * letters;
    if (zone) {
      note(Field.MRZ, Verdict.UNSURE);
    }
    note(Field.DOCUMENT_NUMBER, Verdict.UNSURE);
    note(Field.BSN, Verdict.UNSURE);
    denied.add(bar.grown(zone ? WIDE : letters, letters * ZONE_MARGIN));
  }

  /** Older zones hold the BSN after the date of expiry, or after the number on the first line. */
  private static Verdict bsnInZone(String text) {
    if (MrzRule.licence(text)) {
      return Verdict.NOT_SEEN;
    }
    Verdict verdict = Verdict.NOT_SEEN;
    // Letters of a document's number are no misread digits.
    String packed = text.replace(" ", "").replaceAll("(?<=[A-HJ-NP-Z])[OI]+", "-");
    for (String run : packed.split("[^0-9OI]+")) {
      String digits = NumberRule.digits(run);
      if (digits.length() >= 9) {
        verdict = NumberRule.holdsBsn(digits) ? Verdict.VISIBLE : verdict.or(Verdict.UNSURE);
      }
    }
    return verdict;
  }

  private void note(Field field, Verdict verdict) {
    verdicts.merge(field, verdict, Verdict::or);
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
