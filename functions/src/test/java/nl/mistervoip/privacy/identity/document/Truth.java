package nl.mistervoip.privacy.identity.document;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import nl.mistervoip.privacy.identity.document.samples.Covering;
import nl.mistervoip.privacy.identity.document.samples.Kind;
import nl.mistervoip.privacy.identity.document.samples.Region;
import nl.mistervoip.privacy.identity.document.samples.Sample;

/** What a sample really shows, and how much of a region is on a copy. */
final class Truth {
  private static final int STEP = 2;

  /** How a field was left by the sender. */
  enum State {
    ABSENT,
    VISIBLE,
    PARTLY,
    HIDDEN
  }

  private Truth() {}

  static State of(Sample sample, Field field) {
    List<Region> carriers =
        sample.regions().stream().filter(region -> carries(region, field)).toList();
    if (carriers.isEmpty()) {
      return State.ABSENT;
    }
    if (carriers.stream().anyMatch(region -> region.covering() == Covering.NONE)) {
      return State.VISIBLE;
    }
    return carriers.stream().allMatch(region -> region.covering().full())
        ? State.HIDDEN
        : State.PARTLY;
  }

  private static boolean carries(Region region, Field field) {
    return switch (field) {
      case PHOTO -> region.kind() == Kind.PHOTO || region.kind() == Kind.GHOST;
      case MRZ -> region.kind() == Kind.MRZ;
      case DOCUMENT_NUMBER -> region.kind() == Kind.NUMBER || region.kind() == Kind.MRZ;
      case BSN -> region.holdsBsn();
      case QR -> region.kind() == Kind.QR;
    };
  }

  /** The share of a region, as large as it is on the page, that is not black on the copy. */
  static double shown(Region region, Sample sample, InspectedPage page, BufferedImage copy) {
    Path2D place = region.place().path();
    place.transform(turn(sample, page.page().quarters()));
    Rectangle box =
        place.getBounds().intersection(new Rectangle(copy.getWidth(), copy.getHeight()));
    int inside = 0;
    int seen = 0;
    for (int y = box.y; y < box.y + box.height; y += STEP) {
      for (int x = box.x; x < box.x + box.width; x += STEP) {
        if (place.contains(x + 0.5, y + 0.5)
            && (page.page().picture().getRGB(x, y) & 0xFFFFFF) != 0) {
          inside++;
          seen += (copy.getRGB(x, y) & 0xFFFFFF) == 0 ? 0 : 1;
        }
      }
    }
    return inside == 0 ? 0 : (double) seen / inside;
  }

  private static AffineTransform turn(Sample sample, int quarters) {
    return switch (quarters) {
      case 1 -> new AffineTransform(0, 1, -1, 0, sample.height(), 0);
      case 2 -> new AffineTransform(-1, 0, 0, -1, sample.width(), sample.height());
      case 3 -> new AffineTransform(0, -1, 1, 0, 0, sample.width());
      default -> new AffineTransform();
    };
  }
}
