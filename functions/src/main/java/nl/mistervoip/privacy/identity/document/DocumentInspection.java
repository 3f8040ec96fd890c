package nl.mistervoip.privacy.identity.document;

import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.identity.document.InspectionResult.Inspected;
import nl.mistervoip.privacy.identity.document.InspectionResult.Refused;
import nl.mistervoip.privacy.identity.document.vision.FaceModel;
import nl.mistervoip.privacy.identity.document.vision.TextEyes;
import nl.mistervoip.privacy.request.Sensitive;

/**
 * The way into this room: tells what a copy of an identity document shows and makes the keep-only
 * copy. It keeps nothing between two copies. Use it from one thread at a time.
 */
public final class DocumentInspection {
  private final PageInspection pages;

  private DocumentInspection(PageInspection pages) {
    this.pages = pages;
  }

  /**
   * Loads the models; takes about a second.
   *
   * @param threads that one inspection may use
   * @param faces the operator's model for faces; without one a photo is never cleared
   * @return ready to inspect
   */
  public static DocumentInspection open(int threads, Optional<FaceModel> faces) {
    return new DocumentInspection(new PageInspection(TextEyes.open(threads), faces));
  }

  /**
   * Inspects one file.
   *
   * @param file as it was sent; not changed
   * @param expected who should be on it
   * @param now day that is stamped on the copy, in the zone Europe/Amsterdam
   * @return refused, or what was seen and kept
   */
  public InspectionResult inspect(byte[] file, Expected expected, Instant now) {
    try {
      OpenedFile opened = OpenedFile.of(file);
      return merged(pages(opened, expected), opened.maskWasRemovable(), now);
    } catch (RefusedException refused) {
      return new Refused(refused.refusal());
    }
  }

  List<InspectedPage> pages(OpenedFile opened, Expected expected) {
    return opened.pages().stream().map(page -> pages.of(page, expected)).toList();
  }

  private static Inspected merged(List<InspectedPage> pages, boolean removable, Instant now) {
    Map<Field, Verdict> verdicts = new EnumMap<>(Field.class);
    pages.forEach(
        page ->
            page.verdicts()
                .forEach((field, verdict) -> verdicts.merge(field, verdict, Verdict::or)));
    List<BufferedImage> copies = pages.stream().flatMap(page -> page.copy().stream()).toList();
    return new Inspected(
        verdicts,
        pages.stream().map(InspectedPage::quality).reduce(Quality.GOOD, Quality::or),
        removable,
        pages.stream().map(InspectedPage::name).reduce(Match.NOT_EXPECTED, Match::or),
        pages.stream().map(InspectedPage::birthDate).reduce(Match.NOT_EXPECTED, Match::or),
        copies.isEmpty()
            ? Optional.empty()
            : Optional.of(Sensitive.of(KeepOnly.stamped(copies, now))));
  }
}
