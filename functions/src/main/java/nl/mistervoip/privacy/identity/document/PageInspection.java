package nl.mistervoip.privacy.identity.document;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.identity.document.vision.Codes;
import nl.mistervoip.privacy.identity.document.vision.FaceModel;
import nl.mistervoip.privacy.identity.document.vision.Quad;
import nl.mistervoip.privacy.identity.document.vision.ReadPage;
import nl.mistervoip.privacy.identity.document.vision.TextEyes;
import nl.mistervoip.privacy.identity.document.vision.TextLine;

/** Looks at one page: reads it, judges it, keeps what matches, and checks what is kept. */
final class PageInspection {
  private static final double BLURRED = 0.8;
  private static final double SMALL_LETTERS = 14;
  private static final double SURE_FACE = 0.8;
  private static final double MAYBE_FACE = 0.3;
  private static final double SLIM = 0.2;

  private final TextEyes eyes;
  private final Optional<FaceModel> faces;

  PageInspection(TextEyes eyes, Optional<FaceModel> faces) {
    this.eyes = eyes;
    this.faces = faces;
  }

  InspectedPage of(BufferedImage picture, Expected expected) {
    ReadPage page = eyes.read(picture);
    Findings findings = Findings.of(page.lines(), Codes.look(page.picture()), Remains.on(page));
    Map<Field, Verdict> verdicts = new EnumMap<>(findings.verdicts());
    if (page.confidence() < BLURRED) {
      // Nothing seen on a page that cannot be read means nothing.
      verdicts.replaceAll((field, verdict) -> verdict.or(Verdict.UNSURE));
    }
    verdicts.put(Field.PHOTO, photo(page.picture()));
    List<TextLine> open = page.lines().stream().filter(PageInspection::plain).toList();
    List<Span> names = new NameSearch(ExpectedName.of(expected.name().reveal())).in(open);
    Optional<Span> born =
        expected.birthDate().flatMap(date -> new DateSearch(date.reveal()).in(open));
    List<Span> kept = new ArrayList<>(names);
    born.ifPresent(kept::add);
    Quality quality = quality(page);
    return new InspectedPage(
        page,
        verdicts,
        quality,
        match(!names.isEmpty(), quality),
        expected.birthDate().isEmpty() ? Match.NOT_EXPECTED : match(born.isPresent(), quality),
        copy(page, kept, findings.denied()));
  }

  /** No line of a machine-readable zone, and a box that holds its text and no more. */
  private static boolean plain(TextLine line) {
    double perCharacter = line.box().width() / line.glyphs().size();
    return !MrzRule.of(line).countsAsVisible() && perCharacter > SLIM * line.box().height();
  }

  private Verdict photo(BufferedImage picture) {
    if (faces.isEmpty()) {
      return Verdict.NOT_CHECKED;
    }
    double clearest = faces.orElseThrow().clearest(picture);
    return clearest >= SURE_FACE
        ? Verdict.VISIBLE
        : clearest >= MAYBE_FACE ? Verdict.UNSURE : Verdict.NOT_SEEN;
  }

  private static Quality quality(ReadPage page) {
    boolean small = Remains.letters(page.lines()) < SMALL_LETTERS;
    return small || page.confidence() < BLURRED ? Quality.POOR : Quality.GOOD;
  }

  private static Match match(boolean found, Quality quality) {
    return found ? Match.FOUND : quality == Quality.POOR ? Match.NOT_READABLE : Match.NOT_FOUND;
  }

  private Optional<BufferedImage> copy(ReadPage page, List<Span> kept, List<Quad> denied) {
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    List<Quad> places = kept.stream().map(Span::place).toList();
    BufferedImage copy = KeepOnly.of(page.picture(), places, denied);
    return harmless(copy, places) ? Optional.of(copy) : Optional.empty();
  }

  /** Reads the copy as if it were a page of its own; whatever is sensitive there ends it. */
  private boolean harmless(BufferedImage copy, List<Quad> places) {
    BufferedImage part = KeepOnly.gathered(copy, places);
    return Findings.of(eyes.readUpright(part), Codes.look(part)).clean();
  }
}
